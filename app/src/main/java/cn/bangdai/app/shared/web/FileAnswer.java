package cn.bangdai.app.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/**
 * Answers with a file that somebody else has sent to us. Nothing of it can run: its type is ours
 * and not guessed, and a browser that shows it does so in a sandbox.
 */
public final class FileAnswer {

  /** RFC 5987 attr-char, beside letters and digits. */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private FileAnswer() {}

  /** To be saved, under that name. The stream is the caller's to close. */
  public static void saved(
      HttpServletResponse response, String name, String contentType, long size, InputStream bytes)
      throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", name));
    send(response, contentType, size, bytes);
  }

  /** To be looked at. The stream is the caller's to close. */
  public static void shown(
      HttpServletResponse response, String name, String contentType, long size, InputStream bytes)
      throws IOException {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition("inline", name));
    send(response, contentType, size, bytes);
  }

  private static void send(
      HttpServletResponse response, String contentType, long size, InputStream bytes)
      throws IOException {
    response.setContentType(contentType);
    response.setContentLengthLong(size);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    bytes.transferTo(response.getOutputStream());
  }

  /** As RFC 6266 has it: a plain name for old programs, the real one beside. */
  static String disposition(String how, String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints().map(c -> isPlain(c) || c == ' ' ? c : '_').forEach(plain::appendCodePoint);
    StringBuilder real = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(b)) {
        real.append((char) b);
      } else {
        real.append("%%%02X".formatted(b));
      }
    }
    return how + "; filename=\"" + plain + "\"; filename*=UTF-8''" + real;
  }

  private static boolean isPlain(int c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || PLAIN.indexOf(c) >= 0;
  }
}
