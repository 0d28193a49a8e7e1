package cn.bangdai.app.materials.intake;

import java.util.List;
import java.util.Locale;

/** The kinds of file that are taken; which one a file is, its bytes say. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  /** 版式文档, GB/T 33190. */
  OFD("application/ofd", "ofd"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  HEIC("image/heic", "heic", "heif"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** WPS 文字 and its ancestors: an OLE2 container with a word document. */
  WPS_TEXT("application/msword", "wps", "doc", "wpt", "dot"),
  /** WPS 表格 and its ancestors: an OLE2 container with a workbook. */
  WPS_SHEET("application/vnd.ms-excel", "et", "xls", "ett", "xlt");

  private final String contentType;
  private final List<String> extensions;

  FileKind(String contentType, String... extensions) {
    this.contentType = contentType;
    this.extensions = List.of(extensions);
  }

  /** As it is told to browsers. */
  public String contentType() {
    return contentType;
  }

  /** Whether a smaller copy of it can be made here for looking at. */
  public boolean shown() {
    return this == JPEG || this == PNG;
  }

  /** Whether words can be read out of it. */
  public boolean hasText() {
    return !shown() && this != HEIC;
  }

  /** The name under which it is saved: a program's name on a photograph would be run as one. */
  public String named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(e -> lower.endsWith("." + e))
        ? name
        : name + "." + extensions.get(0);
  }
}
