package cn.bangdai.app.materials.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Decides from bytes alone what a file is and whether it is taken. Reads; parses and decodes
 * nothing: the containers of documents are unpacked into nowhere while counting, of pictures only
 * the frame is walked.
 */
public final class FileLook {

  private static final MediaType OLE2 = MediaType.application("x-tika-msoffice");
  private static final int HEAD = 1024;

  private final FileLimits limits;

  public FileLook(FileLimits limits) {
    this.limits = limits;
  }

  /**
   * @param name as told to people in a refusal; says nothing about the kind
   * @throws cn.bangdai.app.shared.Refusal INVALID when the file is not taken
   */
  public FileKind look(Path file, String name) throws IOException {
    try {
      FileKind kind = kind(file);
      if (kind != FileKind.PDF && Bytes.contains(head(file), "%PDF-")) {
        throw NotTaken.FILE_HIDES_ANOTHER.found();
      }
      return kind;
    } catch (NotTaken.Found found) {
      throw found.reason().of(name);
    } catch (EOFException cut) {
      throw NotTaken.FILE_BROKEN.of(name);
    }
  }

  private FileKind kind(Path file) throws IOException {
    MediaType type = detect(file);
    MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();
    if (registry.isInstanceOf(type, MediaType.APPLICATION_ZIP)) {
      return new ZipContainer(file, limits).kind();
    }
    if (registry.isInstanceOf(type, OLE2)) {
      return alone(file, new Ole2Container(file).kind());
    }
    return switch (type.toString()) {
      case "application/pdf" -> alone(file, pdf(file));
      case "image/jpeg" -> alone(file, picture(file, JpegFrame.of(file).size(), FileKind.JPEG));
      case "image/png" -> alone(file, picture(file, PngFrame.of(file), FileKind.PNG));
      case "image/heic", "image/heif" -> alone(file, HeicBoxes.require(file));
      default -> throw NotTaken.FILE_KIND.found();
    };
  }

  private static MediaType detect(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata());
    }
  }

  private static FileKind pdf(Path file) throws IOException {
    if (!Bytes.starts(head(file), "%PDF-")) {
      throw NotTaken.FILE_KIND.found();
    }
    return FileKind.PDF;
  }

  private FileKind picture(Path file, PictureSize size, FileKind kind) throws IOException {
    if (size.pixels() > limits.maxMegapixels() * 1_000_000L) {
      throw NotTaken.FILE_TOO_MANY_PIXELS.found();
    }
    if (Tail.holdsAnother(file, size.end())) {
      throw NotTaken.FILE_HIDES_ANOTHER.found();
    }
    return kind;
  }

  private static FileKind alone(Path file, FileKind kind) throws IOException {
    if (Tail.opensAsZip(file)) {
      throw NotTaken.FILE_HIDES_ANOTHER.found();
    }
    return kind;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }
}
