package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.MaterialFiles;
import cn.bangdai.app.materials.VerifiedFile;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A file in its own tab. Photographs are shown; everything else is saved. Nothing of it can run:
 * the type is read from its bytes, never sniffed, and the tab is a sandbox.
 */
@PageController
class FilePage {

  private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png");

  private final MaterialFiles files;

  FilePage(MaterialFiles files) {
    this.files = files;
  }

  @GetMapping("/cases/{number}/files/{id}")
  void open(
      @PathVariable String number,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    try (VerifiedFile file = files.open(number, uuid(id), actor)) {
      response.setContentType(file.contentType());
      response.setContentLengthLong(file.size());
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      try (InputStream bytes = file.open()) {
        bytes.transferTo(response.getOutputStream());
      }
    }
  }

  private static String disposition(VerifiedFile file) {
    ContentDisposition.Builder kind =
        SHOWN.contains(file.contentType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return kind.filename(file.name(), StandardCharsets.UTF_8).build().toString();
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
