package cn.bangdai.forms.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself. A library would write the moment of printing and a random id; here
 * both follow from the sheet, so that printing again gives the same bytes.
 */
final class PdfTraces {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String PRODUCER = "Bangdai";

  /** ISO 19005-2, level A; the schema of PDF/UA is declared because it is not one of XMP's own. */
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
         <pdfaid:part>2</pdfaid:part>
         <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
         <dc:format>application/pdf</dc:format>
         <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
         <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
         <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <xmp:CreateDate>%3$s</xmp:CreateDate>
         <xmp:ModifyDate>%3$s</xmp:ModifyDate>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
         <pdf:Producer>%4$s</pdf:Producer>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private PdfTraces() {}

  static void write(PDDocument document, Sheet sheet) throws IOException {
    ZonedDateTime at = Instant.ofEpochSecond(sheet.madeAt().getEpochSecond()).atZone(CHINA);
    Calendar calendar = GregorianCalendar.from(at);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(sheet.title());
    information.setSubject(sheet.number());
    information.setProducer(PRODUCER);
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setMetadata(metadata(document, sheet, at));
    document.setDocumentId(
        sheet.number().hashCode() * 31L + sheet.form().ordinal() + at.toEpochSecond());
  }

  private static PDMetadata metadata(PDDocument document, Sheet sheet, ZonedDateTime at)
      throws IOException {
    String xmp =
        XMP.formatted(
            escaped(sheet.title()),
            escaped(sheet.number()),
            at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
            PRODUCER);
    return new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
