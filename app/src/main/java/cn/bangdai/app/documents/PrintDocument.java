package cn.bangdai.app.documents;

import cn.bangdai.app.documents.DocumentFiles.Format;
import cn.bangdai.app.shared.outbox.OutboxHandler;
import cn.bangdai.app.shared.outbox.OutboxMessage;
import cn.bangdai.forms.print.Sheet;
import cn.bangdai.forms.print.SheetPrinter;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prints a document that was issued. The applicant's data are read here and stand in the PDF alone.
 * Printing it again gives the same bytes under the same key, so a message that comes twice does no
 * harm.
 */
@Component
class PrintDocument implements OutboxHandler {

  static final String TOPIC = "document.print";

  private final DocumentTable table;
  private final DocumentFiles files;
  private final ApplicantOnPaper applicants;
  private final ObjectProvider<SheetPrinter> printer;
  private final PrintSettings settings;
  private final JdbcClient jdbc;

  PrintDocument(
      DocumentTable table,
      DocumentFiles files,
      ApplicantOnPaper applicants,
      ObjectProvider<SheetPrinter> printer,
      PrintSettings settings,
      JdbcClient jdbc) {
    this.table = table;
    this.files = files;
    this.applicants = applicants;
    this.printer = printer;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Of the message that asks for a document to be printed. */
  static Map<String, String> payload(UUID document) {
    return Map.of("document", document.toString());
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public boolean slow() {
    return true;
  }

  @Override
  public void handle(OutboxMessage message) {
    Document document =
        table.find(UUID.fromString(message.payload().path("document").asString())).orElseThrow();
    if (!document.ready()) {
      byte[] pdf = printer.getObject().pdf(sheet(document));
      files.keep(document.id(), Format.PDF, pdf);
    }
  }

  private Sheet sheet(Document document) {
    Map<String, Object> values = table.content(document.id());
    values.putAll(applicants.of(document));
    return new Sheet(
        document.kind().form(),
        document.title(),
        document.number(),
        settings.publicAddress() + "/t/" + trackingCode(document.caseNumber()),
        document.issuedAt(),
        values);
  }

  private String trackingCode(String caseNumber) {
    return jdbc.sql("select tracking_code from cases where number = :case")
        .param("case", caseNumber)
        .query(String.class)
        .single();
  }
}
