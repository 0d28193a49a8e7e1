package cn.bangdai.app.ui.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whether the session still lives: asked by a page before it sends what somebody has typed. */
@Controller
class SignedInController {

  /** Nothing to say; without a session the answer is 401. */
  @GetMapping("/signed-in")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signedIn() {}
}
