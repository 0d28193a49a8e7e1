package cn.bangdai.app.dishonest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The words of a file: UTF-8, or GB 18030, in which Chinese spreadsheets save CSV. */
public final class ListText {

  private ListText() {}

  /** What is in neither of both is read as the latter, so that the line's check tells of it. */
  public static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
