package cn.bangdai.app.custody.rest;

import cn.bangdai.app.custody.DispatchSheets;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.identity.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets on which papers of several cases travel together. */
@RestController
@RequestMapping("/api/dispatches")
class DispatchController {

  record Body(
      List<String> tasks,
      String channel,
      String carrier,
      String trackingNumber,
      String outsideNumber,
      String note) {

    Map<String, Object> form() {
      Map<String, Object> form = new HashMap<>();
      form.put("outcome", "DISPATCHED");
      form.put("channel", channel);
      form.put("carrier", carrier);
      form.put("trackingNumber", trackingNumber);
      form.put("outsideNumber", outsideNumber);
      form.put("note", note);
      form.values().removeIf(java.util.Objects::isNull);
      return form;
    }
  }

  private final DispatchSheets sheets;

  DispatchController(DispatchSheets sheets) {
    this.sheets = sheets;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DispatchSheets.Sent send(@RequestBody Body body, Caller caller) {
    List<String> tasks = body.tasks() == null ? List.of() : body.tasks();
    return sheets.send(tasks, body.form(), caller);
  }

  @GetMapping("/{number}")
  DispatchSheets.Sheet sheet(@PathVariable String number, Actor actor) {
    return sheets.get(number, actor);
  }
}
