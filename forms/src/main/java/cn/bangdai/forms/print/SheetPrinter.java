package cn.bangdai.forms.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints sheets as PDF/A-2a. Safe for several threads. */
public final class SheetPrinter {

  private static final int REGULAR = 400;
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private final Templates templates = new Templates();
  private final Typeface font;
  private final RareSigns signs;

  public SheetPrinter(Typeface font) {
    this.font = font;
    this.signs = new RareSigns(font);
  }

  /** The same bytes for the same sheet and font. */
  public byte[] pdf(Sheet sheet) {
    String page = signs.printable(templates.fill(sheet));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (PdfBoxRenderer renderer = builder(page, bytes).buildPdfRenderer()) {
      renderer.layout();

      try (PDDocument document = renderer.createPDFKeepOpen()) {
        PdfTraces.write(document, sheet);
        document.save(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private PdfRendererBuilder builder(String page, ByteArrayOutputStream bytes) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.useFont(font::open, "form", REGULAR, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SRGB);
    builder.toStream(bytes);
    return builder;
  }
}
