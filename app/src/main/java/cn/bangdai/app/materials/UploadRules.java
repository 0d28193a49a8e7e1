package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileLimits;
import org.springframework.stereotype.Component;

/** What a page tells before a file is sent; templates reach it as {@code @uploadRules}. */
@Component("uploadRules")
public class UploadRules {

  private final FileLimits limits;

  UploadRules(FileLimits limits) {
    this.limits = limits;
  }

  public long maxBytes() {
    return limits.maxSize().toBytes();
  }

  public long maxMegabytes() {
    return limits.maxSize().toMegabytes();
  }

  public int maxFiles() {
    return limits.maxPerUpload();
  }

  /** For the browser's own choice of files; what comes is looked at all the same. */
  public String accept() {
    return "image/jpeg,image/png,image/heic,image/heif,application/pdf,"
        + ".ofd,.docx,.xlsx,.wps,.et,.doc,.xls";
  }
}
