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
 * Takes files in: bytes into the store first, outside any transaction, then the rows that make them
 * files, in one command. What no row names in the end is removed here or by {@link OrphanSweeper}.
 */
@Service
public class UploadFiles {

  private static final Logger LOG = LoggerFactory.getLogger(UploadFiles.class);

  private final CaseAccess access;
  private final AttachFiles attach;
  private final FileIntake intake;
  private final ObjectStore store;
  private final CommandPipeline pipeline;

  UploadFiles(
      CaseAccess access,
      AttachFiles attach,
      FileIntake intake,
      ObjectStore store,
      CommandPipeline pipeline) {
    this.access = access;
    this.attach = attach;
    this.intake = intake;
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
    attach.target(caseNumber, material, uploads.size());
    List<NewFile> stored = store(uploads);
    try {
      var attachment = new FileAttachment(caseNumber, material, stored);
      List<StoredFile> kept = pipeline.run(attach, attachment, caller).files();
      removeUnless(kept, stored);
      return kept;
    } catch (Refusal refusal) {
      // Any other failure may have come after the commit: those objects are the sweeper's.
      removeUnless(List.of(), stored);
      throw refusal;
    }
  }

  private List<NewFile> store(List<Upload> uploads) throws IOException {
    List<NewFile> stored = new ArrayList<>();
    try {
      for (Upload upload : uploads) {
        stored.add(intake.store(upload));
      }
      return stored;
    } catch (IOException | RuntimeException e) {
      removeUnless(List.of(), stored);
      throw e;
    }
  }

  private void removeUnless(List<StoredFile> kept, List<NewFile> stored) {
    for (NewFile file : stored) {
      if (kept.stream().noneMatch(k -> k.id().equals(file.id()))) {
        remove(file.objectKey());
      }
    }
  }

  private void remove(String key) {
    try {
      store.delete(key);
    } catch (RuntimeException e) {
      LOG.warn("Object {} is left for the sweeper: {}", key, e.getMessage());
    }
  }
}
