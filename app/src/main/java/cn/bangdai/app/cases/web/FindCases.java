package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseNumbers;
import cn.bangdai.app.shared.SealedText;
import cn.bangdai.app.shared.web.PageController;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was typed into the search comes as a form, and stands sealed in the address it leads to: it
 * may be a name, an identifier or a telephone number. The number of a case is said openly.
 */
@PageController
class FindCases {

  private final SealedText sealed;

  FindCases(SealedText sealed) {
    this.sealed = sealed;
  }

  @PostMapping("/cases/find")
  String find(@ModelAttribute("asked") CaseListPage.Asked asked) {
    return "redirect:" + address(asked);
  }

  /** After signing in again. */
  @GetMapping("/cases/find")
  String again() {
    return "redirect:/cases";
  }

  String address(CaseListPage.Asked asked) {
    boolean open = asked.number() != null && CaseNumbers.isValid(asked.number());
    return UriComponentsBuilder.fromPath("/cases")
        .queryParam(open ? "q" : "p", open ? asked.number() : sealed.seal(asked.q()))
        .queryParam("status", asked.status())
        .queryParam("lamp", asked.lamp())
        .queryParam("unit", asked.unit())
        .encode(StandardCharsets.UTF_8)
        .build()
        .toUriString();
  }
}
