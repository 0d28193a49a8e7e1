package cn.bangdai.app.ui.web;

import cn.bangdai.app.shared.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page, and where one lands: the task list is home. */
@PageController
class Pages {

  @GetMapping("/sign-in")
  String signIn() {
    return "ui/sign-in";
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tasks";
  }
}
