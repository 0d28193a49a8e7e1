package cn.bangdai.app.dishonest.rest;

import cn.bangdai.app.dishonest.DishonestList;
import cn.bangdai.app.dishonest.ImportDishonest;
import cn.bangdai.app.dishonest.ListText;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The list of dishonest enterprises, for a county's administrator. */
@RestController
@RequestMapping("/api/admin/dishonest-enterprises")
class DishonestController {

  private final CommandPipeline pipeline;
  private final ImportDishonest importList;
  private final DishonestList list;

  DishonestController(CommandPipeline pipeline, ImportDishonest importList, DishonestList list) {
    this.pipeline = pipeline;
    this.importList = importList;
    this.list = list;
  }

  @GetMapping
  DishonestList.Content list(@RequestParam(required = false) String q, Actor actor) {
    return list.of(q, actor);
  }

  @PostMapping(consumes = "text/csv")
  ImportDishonest.Imported csv(@RequestBody(required = false) byte[] file, Caller caller) {
    return run("", file == null ? new byte[0] : file, caller);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportDishonest.Imported file(
      @RequestPart(name = "file", required = false) MultipartFile file, Caller caller)
      throws IOException {
    return file == null
        ? run("", new byte[0], caller)
        : run(file.getOriginalFilename(), file.getBytes(), caller);
  }

  private ImportDishonest.Imported run(String name, byte[] bytes, Caller caller) {
    return pipeline.run(importList, new ImportDishonest.Import(name, ListText.of(bytes)), caller);
  }
}
