package cn.bangdai.app.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and the page one lands on. */
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String signIn() {
    return "ui/sign-in";
  }
}
