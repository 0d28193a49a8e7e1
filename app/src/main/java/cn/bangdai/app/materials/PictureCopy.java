package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import cn.bangdai.app.materials.intake.JpegFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Makes a smaller JPEG of a picture, upright and without anything that the camera wrote beside it
 * (where, when, with what). Reads only every n-th sign of a large one, so that its memory follows
 * the copy's size and not the original's.
 */
final class PictureCopy {

  private static final float QUALITY = 0.82f;

  private PictureCopy() {}

  /**
   * @param edge longest edge of the copy, in pixels; smaller pictures keep their size
   * @throws IIOException when the picture can't be read
   */
  static void make(Path picture, FileKind kind, int edge, Path copy) throws IOException {
    int orientation = kind == FileKind.JPEG ? JpegFrame.of(picture).orientation() : 1;
    write(upright(read(picture, kind, edge), edge, orientation), copy);
  }

  private static BufferedImage read(Path picture, FileKind kind, int edge) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
    try (FileImageInputStream in = new FileImageInputStream(picture.toFile())) {
      reader.setInput(in, true, true);
      int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
      int every = Math.max(1, longest / (2 * edge));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } catch (IOException | RuntimeException broken) {
      throw new IIOException("Not a picture that can be read: " + broken, broken);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage read, int edge, int orientation) {
    double scale = Math.min(1.0, (double) edge / Math.max(read.getWidth(), read.getHeight()));
    int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
    boolean lying = orientation >= 5;
    BufferedImage copy =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = copy.createGraphics();
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, copy.getWidth(), copy.getHeight());
    paper.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    paper.transform(turn(orientation, width, height));
    paper.drawImage(read, 0, 0, width, height, null);
    paper.dispose();
    return copy;
  }

  /** As Exif 2.3 defines the eight ways to hold a camera. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static void write(BufferedImage copy, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(copy, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
