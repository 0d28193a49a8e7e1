package cn.bangdai.app.cases;

import java.util.List;

/**
 * Who applies, as sent at registration.
 *
 * @param idNumber null only with {@link IdType#NONE}
 * @param idMissingReason why there is no identifier; with {@link IdType#NONE} only
 * @param groups groups with green channel; may be empty
 * @param representative who acts for the applicant; null if nobody does
 * @param legalRepresentative of an enterprise; null for a person
 * @param beneficiary for whom the matter is, if not the applicant; may be null
 */
public record Applicant(
    Kind kind,
    String name,
    IdType idType,
    String idNumber,
    String idMissingReason,
    String phone,
    String address,
    List<Group> groups,
    Person representative,
    Person legalRepresentative,
    Person beneficiary) {

  /** A natural person or an enterprise. */
  public enum Kind {
    PERSON,
    ENTERPRISE
  }

  /** Papers that identify someone. */
  public enum IdType {
    RESIDENT_ID,
    CREDIT_CODE,
    HMT_PERMIT,
    PASSPORT,
    BIRTH_CERTIFICATE,
    NONE
  }

  /** Groups that are served first (000, 001, 002, 004). */
  public enum Group {
    ELDERLY,
    SICK_OR_FRAIL,
    DISABLED,
    PREGNANT,
    MILITARY,
    MEDICAL_STAFF,
    FIRE_RESCUE,
    HARDSHIP,
    LIVING_ALONE
  }

  /** Someone beside the applicant. */
  public record Person(String name, IdType idType, String idNumber, String phone, String relation) {

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "person";
    }
  }

  public Applicant {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** Without anything personal: this text can end in a log. */
  @Override
  public String toString() {
    return "applicant";
  }

  boolean enterprise() {
    return kind == Kind.ENTERPRISE;
  }
}
