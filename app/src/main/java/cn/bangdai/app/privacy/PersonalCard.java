package cn.bangdai.app.privacy;

import cn.bangdai.app.cases.AgeGroup;
import cn.bangdai.app.cases.ApplicantInFull;
import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.Consent;
import cn.bangdai.app.cases.Consents;
import cn.bangdai.app.catalogue.SensitiveItems;
import cn.bangdai.app.catalogue.SensitiveKind;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of a case says about its applicant, masked, and what it offers. */
@Component
public class PersonalCard {

  /**
   * @param fields masked values by field; an empty text for what was not given
   * @param sensitive what the item uses; empty for nothing
   * @param papersShut whether documents and files wait for a reason from this person
   * @param papersUntil until when a reason keeps them open; null when none was given
   * @param works whether this person may record a consent
   */
  public record Card(
      Map<PersonalField, String> fields,
      AgeGroup age,
      List<SensitiveKind> sensitive,
      Consents.OfCase consent,
      boolean papersShut,
      Instant papersUntil,
      boolean works) {

    /** For templates. */
    public PersonalField papers() {
      return PersonalField.PAPERS;
    }

    /** Ways to give a consent; for templates. */
    public List<Consent.How> ways() {
      return List.of(Consent.How.values());
    }

    public boolean asksSensitive() {
      return !sensitive.isEmpty() || age == AgeGroup.UNDER_14;
    }
  }

  private final ApplicantInFull applicants;
  private final Needs needs;
  private final SensitiveItems items;
  private final Consents consents;
  private final PapersForAReason papers;
  private final CaseAccess access;

  PersonalCard(
      ApplicantInFull applicants,
      Needs needs,
      SensitiveItems items,
      Consents consents,
      PapersForAReason papers,
      CaseAccess access) {
    this.applicants = applicants;
    this.needs = needs;
    this.items = items;
    this.consents = consents;
    this.papers = papers;
    this.access = access;
  }

  /** Sight of the case is the caller's business. */
  public Card of(CaseHead head, Actor actor) {
    String number = head.number();
    return new Card(
        fields(number),
        needs.of(number, actor).age(),
        items.of(head.itemCode()),
        consents.of(number),
        papers.shut(number, actor),
        papers.until(number, actor).orElse(null),
        access.worksOn(number, actor));
  }

  /** One field masked, or an empty text. */
  public String masked(String caseNumber, PersonalField field) {
    return fields(caseNumber).getOrDefault(field, "");
  }

  private Map<PersonalField, String> fields(String caseNumber) {
    ApplicantInFull.Details a = applicants.of(caseNumber);
    Map<PersonalField, String> fields = new LinkedHashMap<>();
    fields.put(PersonalField.NAME, Masks.name(a.name(), a.enterprise()));
    fields.put(PersonalField.ID_NUMBER, given(Masks.number(a.idNumber())));
    fields.put(PersonalField.PHONE, given(Masks.number(a.contact().phone())));
    fields.put(PersonalField.ADDRESS, given(Masks.address(a.contact().address())));
    if (a.representative() != null) {
      fields.put(PersonalField.REPRESENTATIVE, Masks.name(a.representative(), false));
    }
    return fields;
  }

  private static String given(String masked) {
    return masked == null ? "" : masked;
  }
}
