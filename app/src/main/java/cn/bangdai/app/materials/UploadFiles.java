package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes files in: looked at one by one in temporary files, then bytes into the store, outside any
 * transaction, then the rows that make them files, in one command. What no row names in the end is
 * removed here or by {@link OrphanSweeper}.
 */
@Service
public class UploadFiles {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFiles.class);

  private final CaseAccess access;
  private final AttachFiles attach;
  private final FileIntake intake;
  private final InfectedFiles infected;
  private final FileStore store;
  private final CommandPipeline pipeline;

  UploadFiles(
      CaseAccess access,
      AttachFiles attach,
      FileIntake intake,
      InfectedFiles infected,
      FileStore store,
      CommandPipeline pipeline) {
    this.access = access;
    this.attach = attach;
    this.intake = intake;
    this.infected = infected;
    this.store = store;
    this.pipeline = pipeline;
  }

  /**
   * @param material code such as M1, or the material's id
   * @return the files as stored, in the order given; a repetition under the same idempotency key
   *     gets the first answer
   * @throws Refusal when one of the files can't be taken: then none is
   */
  public List<StoredFile> upload(
      String caseNumber, String material, List<Upload> uploads, Caller caller) throws IOException {
    access.requireWork(caseNumber, caller.actor());
    intake.require(uploads);
    long bytes = uploads.stream().mapToLong(Upload::size).sum();
    Material target = attach.target(caseNumber, material, uploads.size(), bytes);
    List<Received> received = new ArrayList<>();
    try {
      for (Upload upload : uploads) {
        received.add(intake.receive(upload));
      }
      infected.requireNone(caseNumber, target, received, caller.actor());
      return keep(caseNumber, material, received, caller);
    } finally {
      received.forEach(UploadFiles::drop);
    }
  }

  private List<StoredFile> keep(
      String caseNumber, String material, List<Received> received, Caller caller)
      throws IOException {
    List<NewFile> stored = store.put(received);
    try {
      var attachment = new FileAttachment(caseNumber, material, stored);
      List<StoredFile> kept = pipeline.run(attach, attachment, caller).files();
      store.removeUnless(kept, stored);
      return kept;
    } catch (Refusal refusal) {
      // Any other failure may have come after the commit: those objects are the sweeper's.
      store.removeUnless(List.of(), stored);
      throw refusal;
    }
  }

  private static void drop(Received file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("Temporary file {} stays: {}", file.copy(), e.toString());
    }
  }
}
