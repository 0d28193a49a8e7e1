package cn.bangdai.app.signin;

import cn.bangdai.identity.SignInRefusal;
import java.util.Arrays;

/** Reads a reason from an address; anybody can write there what they like. */
final class Refusals {

  private Refusals() {}

  /** Empty for what is no reason. */
  static String sentence(String name) {
    return Arrays.stream(SignInRefusal.values())
        .filter(refusal -> refusal.name().equals(name))
        .map(SignInRefusal::sentence)
        .findFirst()
        .orElse("");
  }
}
