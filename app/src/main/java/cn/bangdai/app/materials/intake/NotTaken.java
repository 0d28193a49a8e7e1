package cn.bangdai.app.materials.intake;

import cn.bangdai.app.shared.Refusal;
import java.util.Map;

/** Why the bytes of a file are not taken, each reason in a sentence of its own. */
public enum NotTaken {
  FILE_KIND("文件“%s”不是可以上传的格式（看的是内容，不是名字）。请换成 PDF、OFD、照片（JPEG、PNG、HEIC）、Word、Excel 或者 WPS 文件后再上传。"),
  FILE_BROKEN("文件“%s”读不完整，可能没有拷贝完或者已经损坏。请重新拍照或者重新导出后再上传。"),
  FILE_HIDES_ANOTHER("文件“%s”里夹带了别的文件，没有接收。请重新拍照或者重新导出一份后再上传。"),
  FILE_INFLATES("文件“%s”解开以后大得不正常，没有接收。请重新导出后再上传，图片多的请先压缩图片。"),
  FILE_ENTRY_NAMES("文件“%s”内部的路径不正常，没有接收。请用 Word、WPS 或者阅读器重新保存后再上传。"),
  FILE_HAS_MACROS("文件“%s”带有宏程序，没有接收。请另存为不带宏的文件或者导出成 PDF 后再上传。"),
  FILE_TOO_MANY_PIXELS("照片“%s”的像素太多，没有接收。请把拍照分辨率调低，或者缩小后再上传。");

  private final String sentence;

  NotTaken(String sentence) {
    this.sentence = sentence;
  }

  /**
   * @param name of the file, cleaned
   */
  public Refusal of(String name) {
    String told = sentence.formatted(name);
    return new Refusal(Refusal.Kind.INVALID, name(), told, Map.of("file", told));
  }

  /** Thrown while looking at bytes; whoever knows the name turns it into a refusal. */
  static final class Found extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final NotTaken reason;

    Found(NotTaken reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    NotTaken reason() {
      return reason;
    }
  }

  Found found() {
    return new Found(this);
  }
}
