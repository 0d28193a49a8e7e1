package cn.bangdai.app.materials.rest;

import cn.bangdai.app.materials.MaterialFiles;
import cn.bangdai.app.materials.StoredFile;
import cn.bangdai.app.materials.Upload;
import cn.bangdai.app.materials.UploadFiles;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.web.FileAnswer;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files up and down. What comes down can't run: it is an attachment, in a sandbox, never sniffed.
 */
@RestController
class FileController {

  private final UploadFiles uploadFiles;
  private final MaterialFiles files;

  FileController(UploadFiles uploadFiles, MaterialFiles files) {
    this.uploadFiles = uploadFiles;
    this.files = files;
  }

  @PostMapping(
      path = "/api/cases/{caseNumber}/materials/{material}/files",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  List<StoredFile> upload(
      @PathVariable String caseNumber,
      @PathVariable String material,
      @RequestPart(name = "file", required = false) List<MultipartFile> file,
      Caller caller)
      throws IOException {
    List<Upload> uploads =
        file == null ? List.of() : file.stream().map(FileController::upload).toList();
    return uploadFiles.upload(caseNumber, material, uploads, caller);
  }

  private static Upload upload(MultipartFile file) {
    return new Upload(
        file.getOriginalFilename(), file.getContentType(), file.getSize(), file::getInputStream);
  }

  @GetMapping("/api/cases/{caseNumber}/files/{id}")
  void download(
      @PathVariable String caseNumber,
      @PathVariable String id,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    try (var file = files.open(caseNumber, uuid(id), actor);
        InputStream bytes = file.open()) {
      FileAnswer.saved(response, file.name(), file.contentType(), file.size(), bytes);
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
