package cn.bangdai.app.privacy.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.privacy.PersonalCard;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * The applicant on the page of a case; templates call it {@code @personalOfCase}. The page has
 * decided on access before.
 */
@Component("personalOfCase")
public class PersonalOfCase {

  private final PersonalCard cards;

  PersonalOfCase(PersonalCard cards) {
    this.cards = cards;
  }

  public PersonalCard.Card of(CaseHead head, Actor actor) {
    return cards.of(head, actor);
  }
}
