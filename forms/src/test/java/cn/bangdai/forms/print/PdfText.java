package cn.bangdai.forms.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody gets who copies the text out of a PDF. */
final class PdfText {

  private PdfText() {}

  /** The whole text without spaces and line ends, which depend on the layout. */
  static String of(byte[] pdf) {
    return of(pdf, 1, Integer.MAX_VALUE);
  }

  /** The text of one page, from 1. */
  static String ofPage(byte[] pdf, int page) {
    return of(pdf, page, page);
  }

  private static String of(byte[] pdf, int from, int to) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(from);
      stripper.setEndPage(to);
      return squeezed(stripper.getText(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\u00A0\u3000]", "");
  }
}
