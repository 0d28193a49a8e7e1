package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.Upload;
import cn.bangdai.app.materials.UploadFiles;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes photographs and scans of a material, from the page of a task. */
@PageController
@RequestMapping("/cases/{number}/materials/{code}/files")
class UploadPage {

  private final UploadFiles uploadFiles;
  private final ChecklistReader reader;

  UploadPage(UploadFiles uploadFiles, ChecklistReader reader) {
    this.uploadFiles = uploadFiles;
    this.reader = reader;
  }

  @ModelAttribute("origin")
  ChecklistOrigin origin(
      @PathVariable String number,
      @PathVariable String code,
      @RequestParam(required = false) String task,
      @RequestParam(required = false) String key,
      @RequestHeader(name = "HX-Request", required = false) String htmx) {
    return new ChecklistOrigin(number, code, task, key, htmx != null);
  }

  @PostMapping
  String upload(
      @ModelAttribute("origin") ChecklistOrigin origin,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Actor actor,
      Model model,
      HttpServletResponse response)
      throws IOException {
    List<Upload> uploads =
        files == null
            ? List.of()
            : files.stream().filter(UploadPage::chosen).map(UploadPage::upload).toList();
    String problem = store(origin, uploads, actor, response);
    if (!origin.part() && problem == null) {
      return origin.redirect();
    }
    response.setHeader("HX-Trigger", ChecklistOrigin.CHANGED);
    model.addAttribute("row", reader.row(origin.number(), origin.code()));
    model.addAttribute("number", origin.number());
    model.addAttribute("taskId", origin.task());
    model.addAttribute("problem", problem);
    return origin.part() ? "materials/checklist :: files" : "materials/check";
  }

  /** What was wrong with the files; null when they are stored. */
  private String store(
      ChecklistOrigin origin, List<Upload> uploads, Actor actor, HttpServletResponse response)
      throws IOException {
    try {
      uploadFiles.upload(origin.number(), origin.code(), uploads, new Caller(actor, origin.key()));
      return null;
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return refusal.getMessage();
    }
  }

  /** A field without a file sends a part without a name. */
  private static boolean chosen(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name != null && !name.isEmpty();
  }

  private static Upload upload(MultipartFile file) {
    return new Upload(
        file.getOriginalFilename(), file.getContentType(), file.getSize(), file::getInputStream);
  }
}
