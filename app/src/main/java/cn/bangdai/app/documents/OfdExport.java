package cn.bangdai.app.documents;

import cn.bangdai.app.documents.DocumentFiles.Format;
import cn.bangdai.forms.print.OfdCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the OFD of a document when it is first asked for, and keeps it. */
@Component
class OfdExport {

  private final DocumentFiles files;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OfdExport(DocumentFiles files, JdbcClient jdbc, TransactionTemplate transaction) {
    this.files = files;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  byte[] of(Document document, byte[] pdf) {
    return files.read(document.id(), Format.OFD).orElseGet(() -> make(document, pdf));
  }

  /** Two who ask at once get the same: its bytes differ each time it is made. */
  private byte[] make(Document document, byte[] pdf) {
    return transaction.execute(
        status -> {
          jdbc.sql("select 1 from document where id = :id for update")
              .param("id", document.id())
              .query(Integer.class)
              .single();
          return files
              .read(document.id(), Format.OFD)
              .orElseGet(
                  () -> {
                    byte[] ofd = OfdCopy.of(pdf);
                    files.keep(document.id(), Format.OFD, ofd);
                    return ofd;
                  });
        });
  }
}
