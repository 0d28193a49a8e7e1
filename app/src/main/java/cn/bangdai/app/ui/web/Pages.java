package cn.bangdai.app.ui.web;

import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.signin.SignInWay;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page, and where one lands: the task list is home. */
@PageController
class Pages {

  private final SignInWay signIn;

  Pages(SignInWay signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/sign-in")
  ModelAndView signIn(HttpServletRequest request) {
    return signIn.page(request);
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tasks";
  }
}
