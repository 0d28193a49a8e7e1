package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import org.springframework.stereotype.Component;

/** What nearly every step writes: the case row, opinions, and what the applicant is told. */
@Component
record CaseRecords(CaseStore cases, Opinions opinions, Feedback feedback) {}
