package cn.bangdai.app.ui.web;

import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refusals and failures on pages: a page of their own, or, for a part of a page, a message that
 * stands where it was asked for.
 */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HtmlProblems {

  private static final Logger LOG = LoggerFactory.getLogger(HtmlProblems.class);

  private final ShellModel shell;

  HtmlProblems(ShellModel shell) {
    this.shell = shell;
  }

  @ExceptionHandler(Refusal.class)
  ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    return show(refusal.kind().status(), refusal.getMessage(), null, request, response);
  }

  @ExceptionHandler(Exception.class)
  ModelAndView failed(Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return show(known.getStatusCode().value(), "这个请求读不懂。请从工作台重新打开页面再试。", null, request, response);
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
    return show(500, "这一步没有办成，数据没有变。请再试一次；还是不行，把下面的编号告诉管理员。", reference, request, response);
  }

  private ModelAndView show(
      int status,
      String sentence,
      String reference,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setStatus(status);
    boolean part =
        request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    ModelAndView view = new ModelAndView(part ? "ui/problem :: message" : "ui/problem");
    // Answers to failures don't pass through the model that other pages get.
    view.addObject("shell", shell.shell(SecurityContextHolder.getContext().getAuthentication()));
    view.addObject("status", status);
    view.addObject("sentence", Masks.text(sentence));
    view.addObject("reference", reference);
    if (part) {
      // Shown in the page's message area, whatever the request was going to replace.
      response.setHeader("HX-Retarget", "#messages");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    return view;
  }
}
