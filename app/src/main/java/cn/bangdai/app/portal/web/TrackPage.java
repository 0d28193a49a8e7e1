package cn.bangdai.app.portal.web;

import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.portal.TrackCase;
import cn.bangdai.app.portal.TrackCase.Progress;
import cn.bangdai.app.shared.web.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the QR code of a printed form leads: how far the case is, in plain words. */
@PageController
class TrackPage {

  /**
   * @param words key of its words
   * @param at null while it lies ahead
   */
  record Step(String words, Instant at, boolean now) {}

  private final TrackCase track;

  TrackPage(TrackCase track) {
    this.track = track;
  }

  @GetMapping("/t/{code}")
  String track(@PathVariable String code, Model model, HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    Optional<Progress> progress = track.of(code);
    if (progress.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "portal/unknown";
    }
    model.addAttribute("progress", progress.get());
    model.addAttribute("steps", steps(progress.get()));
    return "portal/track";
  }

  /** A case that ended early shows what was reached and how it ended; no step lies ahead of it. */
  private static List<Step> steps(Progress p) {
    boolean early = !p.status().isOpen() && p.status() != CaseStatus.COMPLETED;
    List<Step> steps = new ArrayList<>();
    add(steps, "registered", p.times().registered(), early);
    boolean help = p.mode().equals("HELP");
    boolean over = early || !p.status().isOpen();
    add(steps, words(p, "entrusted"), p.times().entrusted(), over || p.mode().equals("DIRECT"));
    add(steps, "accepted", p.times().accepted(), over || help);
    add(steps, "decided", p.times().decided(), over || help);
    String end = words(p, early ? "ended." + p.status().name() : "ended");
    add(steps, end, p.times().ended(), false);
    return steps;
  }

  /** Help has words of its own: nothing is entrusted, and the authority hands out the result. */
  private static String words(Progress p, String step) {
    return p.mode().equals("PROXY") ? step : p.mode() + "." + step;
  }

  private static void add(List<Step> steps, String words, Instant at, boolean onlyReached) {
    if (at != null || !onlyReached) {
      boolean first = at == null && steps.stream().noneMatch(Step::now);
      steps.add(new Step(words, at, first));
    }
  }
}
