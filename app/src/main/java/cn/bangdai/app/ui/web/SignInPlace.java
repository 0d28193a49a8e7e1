package cn.bangdai.app.ui.web;

import cn.bangdai.app.signin.SignInWay;
import org.springframework.stereotype.Component;

/** Tells templates whether one signs in on a page of ours; they know it as {@code signInPlace}. */
@Component
public class SignInPlace {

  private final SignInWay way;

  SignInPlace(SignInWay way) {
    this.way = way;
  }

  public boolean elsewhere() {
    return way.elsewhere() != null;
  }
}
