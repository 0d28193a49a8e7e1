package cn.bangdai.app.help;

import cn.bangdai.app.cases.CloseCase;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** The ends of a case of help, and what the applicant is told of them. */
@Component
class HelpEnds {

  private final CloseCase close;
  private final Feedback feedback;

  HelpEnds(CloseCase close, Feedback feedback) {
    this.close = close;
    this.feedback = feedback;
  }

  void helped(String number, Actor actor) {
    close.helped(number, actor);
    feedback.tell(number, "您的申报已经办成，这件事办完了。", actor);
  }

  void answered(String number, String answer, Actor actor) {
    close.answered(number, actor);
    feedback.tell(number, "您问的事已经答复：" + answer, actor);
  }

  void withdrawn(String number, Actor actor) {
    close.withdrawn(number, actor);
    feedback.tell(number, "按您的意思，这件事我们不再帮办。以后要办，随时可以再来登记。", actor);
  }

  /** 退办, with a written answer (002 三（四）). */
  void notEligible(String number, String writtenAnswer, Actor actor) {
    close.notEligible(number, actor);
    feedback.tell(number, "这件事您不符合办理条件，书面答复：" + writtenAnswer, actor);
  }
}
