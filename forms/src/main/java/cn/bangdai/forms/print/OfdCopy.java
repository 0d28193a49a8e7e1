package cn.bangdai.forms.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.ofdrw.graphics2d.OFDGraphicsDocument;
import org.ofdrw.graphics2d.OFDPageGraphics2D;

/**
 * The same pages as OFD (GB/T 33190). They are drawn anew, line by line: what is seen is the same,
 * text can't be marked in it; whoever needs the text takes the PDF.
 */
public final class OfdCopy {

  private static final double MM_PER_POINT = 25.4 / 72;

  private OfdCopy() {}

  /** Not the same bytes each time: the format's library writes the moment and a random id. */
  public static byte[] of(byte[] pdf) {
    try {
      Path file = Files.createTempFile("bangdai-", ".ofd");
      try {
        draw(pdf, file);
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(byte[] pdf, Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        OFDGraphicsDocument ofd = new OFDGraphicsDocument(file)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        PDRectangle box = document.getPage(i).getBBox();
        OFDPageGraphics2D page =
            ofd.newPage(box.getWidth() * MM_PER_POINT, box.getHeight() * MM_PER_POINT);
        renderer.renderPageToGraphics(i, page, (float) MM_PER_POINT);
      }
    }
  }
}
