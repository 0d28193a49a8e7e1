package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at files before they are stored, and stores them under keys that say nothing. */
@Component
class FileIntake {

  private static final int LONGEST_TYPE = 100;

  private final ObjectStore store;
  private final FileLimits limits;
  private final Clock clock;

  FileIntake(ObjectStore store, FileLimits limits, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /** INVALID when there is none, or one is empty or too large. */
  void require(List<Upload> uploads) {
    if (uploads.isEmpty()) {
      throw refuse("NO_FILE", "没有收到文件。请选择文件后再上传。");
    }
    for (Upload upload : uploads) {
      String name = FileNames.clean(upload.name());
      if (upload.size() == 0) {
        throw refuse("FILE_EMPTY", "文件“%s”是空的。请检查后重新选择。".formatted(name));
      }
      if (upload.size() > limits.maxSize().toBytes()) {
        throw new Refusal(
            Refusal.Kind.TOO_LARGE,
            "FILE_TOO_LARGE",
            "文件“%s”超过 %d MB。请压缩或者拆分后再上传。".formatted(name, limits.maxSize().toMegabytes()));
      }
    }
  }

  private static Refusal refuse(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of("file", sentence));
  }

  NewFile store(Upload upload) throws IOException {
    String sha256 = hash(upload);
    UUID id = UUID.randomUUID();
    String key = "%s%d/%s".formatted(OrphanSweeper.PREFIX, LocalDate.now(clock).getYear(), id);
    try (InputStream bytes = upload.bytes().open()) {
      store.put(key, bytes, upload.size(), sha256);
    }
    String name = FileNames.clean(upload.name());
    return new NewFile(id, key, name, type(upload.contentType()), upload.size(), sha256);
  }

  private static String hash(Upload upload) throws IOException {
    var digest = Sha256.digest();
    try (InputStream bytes = upload.bytes().open()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What the sender claims; kept for the record, never sent back as a type. */
  private static String type(String claimed) {
    return claimed == null || claimed.length() > LONGEST_TYPE ? null : claimed;
  }
}
