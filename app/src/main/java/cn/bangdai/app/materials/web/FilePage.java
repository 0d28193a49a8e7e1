package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.FileOfMaterial;
import cn.bangdai.app.materials.MaterialFiles;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.materials.Previews;
import cn.bangdai.app.materials.VerifiedFile;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.FileAnswer;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of a file: a photograph is shown in a copy made here, anything else is described. The
 * original is only saved, never opened here.
 */
@PageController
@RequestMapping("/cases/{number}/files/{id}")
class FilePage {

  /** Too small to read anything in it, and asked for with each page; nothing else is kept. */
  private static final String AN_HOUR = "private, max-age=3600";

  private final MaterialFiles files;
  private final Materials materials;
  private final Previews previews;

  FilePage(MaterialFiles files, Materials materials, Previews previews) {
    this.files = files;
    this.materials = materials;
    this.previews = previews;
  }

  @GetMapping
  String page(@PathVariable String number, @PathVariable String id, Actor actor, Model model) {
    FileOfMaterial file = files.get(number, uuid(id), actor);
    model.addAttribute("number", number);
    model.addAttribute("file", file);
    model.addAttribute(
        "material",
        materials.of(number).stream()
            .filter(m -> m.code().equals(file.material()))
            .findFirst()
            .orElseThrow(MaterialFiles::notFound));
    model.addAttribute(
        "versions",
        files.of(number).stream()
            .filter(f -> f.material().equals(file.material()) && f.name().equals(file.name()))
            .toList());
    return "materials/file";
  }

  @GetMapping("/original")
  void original(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    try (VerifiedFile file = files.open(number, uuid(id), actor);
        InputStream bytes = file.open()) {
      FileAnswer.saved(response, file.name(), file.contentType(), file.size(), bytes);
    }
  }

  @GetMapping("/preview")
  void preview(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    show(previews.open(number, uuid(id), Previews.Size.PAGE, actor), response);
  }

  @GetMapping("/thumbnail")
  void thumbnail(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    Optional<VerifiedFile> small;
    try {
      small = previews.open(number, uuid(id), Previews.Size.THUMBNAIL, actor);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      // Part of a page that this person may see; the picture may not be.
      small = Optional.empty();
    }
    if (small.isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, AN_HOUR);
    }
    show(small, response);
  }

  /** A picture that can't be read has a drawing in its place. */
  private static void show(Optional<VerifiedFile> copy, HttpServletResponse response)
      throws IOException {
    if (copy.isEmpty()) {
      response.sendRedirect("/no-preview.svg");
      return;
    }
    try (VerifiedFile file = copy.get();
        InputStream bytes = file.open()) {
      FileAnswer.shown(response, file.name(), file.contentType(), file.size(), bytes);
    }
  }

  /** Something that is no id names no file. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw MaterialFiles.notFound();
    }
  }
}
