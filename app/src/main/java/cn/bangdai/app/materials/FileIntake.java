package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import cn.bangdai.app.materials.intake.FileLimits;
import cn.bangdai.app.materials.intake.FileLook;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at files before they are stored: how many, how large, what they are, whether clean. */
@Component
class FileIntake {

  private static final int LONGEST_TYPE = 100;

  private final FileLimits limits;
  private final FileLook look;
  private final VirusScanner scanner;
  private final boolean sm3;

  FileIntake(
      FileLimits limits, VirusScanner scanner, @Value("${bangdai.files.sm3:false}") boolean sm3) {
    this.limits = limits;
    this.look = new FileLook(limits);
    this.scanner = scanner;
    this.sm3 = sm3;
  }

  /** INVALID when there is none, or there are too many, or one is empty or too large. */
  void require(List<Upload> uploads) {
    if (uploads.isEmpty()) {
      throw refuse("NO_FILE", "没有收到文件。请选择文件后再上传。");
    }
    if (uploads.size() > limits.maxPerUpload()) {
      throw refuse(
          "TOO_MANY_AT_ONCE",
          "一次最多上传 %d 个文件，您选了 %d 个。请分几次上传。".formatted(limits.maxPerUpload(), uploads.size()));
    }
    for (Upload upload : uploads) {
      requireSize(FileNames.clean(upload.name()), upload.size());
    }
  }

  private void requireSize(String name, long size) {
    if (size == 0) {
      throw refuse("FILE_EMPTY", "文件“%s”是空的。请检查后重新选择。".formatted(name));
    }
    if (size > limits.maxSize().toBytes()) {
      String sentence =
          "文件“%s”超过 %d MB。请压缩或者拆分后再上传。".formatted(name, limits.maxSize().toMegabytes());
      throw new Refusal(
          Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", sentence, Map.of("file", sentence));
    }
  }

  private static Refusal refuse(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of("file", sentence));
  }

  /**
   * Copies what was sent into a temporary file and looks at it; nothing is left when it is refused.
   *
   * @return also an infected file: who sent it where is told to the audit by the caller
   */
  Received receive(Upload upload) throws IOException {
    Path copy = Files.createTempFile("bangdai-", ".part");
    try {
      String name = FileNames.clean(upload.name());
      Digests.Passed bytes = copy(upload, copy);
      requireSize(name, bytes.size());
      FileKind kind = look.look(copy, name);
      return new Received(copy, name, type(upload.contentType()), kind, bytes, scanner.scan(copy));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private Digests.Passed copy(Upload upload, Path copy) throws IOException {
    try (InputStream from = upload.bytes().open();
        OutputStream to = Files.newOutputStream(copy)) {
      return Digests.copy(from, to, limits.maxSize().toBytes(), sm3);
    }
  }

  /** What the sender claims; kept for the record, never sent back as a type. */
  private static String type(String claimed) {
    return claimed == null || claimed.length() > LONGEST_TYPE ? null : claimed;
  }
}
