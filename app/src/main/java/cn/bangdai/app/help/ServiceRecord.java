package cn.bangdai.app.help;

import cn.bangdai.app.cases.RegisterCase;
import java.time.OffsetDateTime;

/**
 * One service.
 *
 * @param channel by which way; null for what a step of the case has recorded
 * @param explained what was said and done
 * @param filingNumber given by the system filed with; null unless it was a filing
 * @param approver unit and name of whom the agent asked; null for nobody
 * @param unit code of the agent's unit
 */
public record ServiceRecord(
    long id,
    ServiceKind kind,
    RegisterCase.Channel channel,
    String explained,
    String filingNumber,
    String approver,
    String unit,
    String byName,
    OffsetDateTime at) {}
