package cn.bangdai.app.materials;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The files of a case: their list, and each of them for whoever may see the case. */
@Component
public class MaterialFiles {

  private static final Logger LOG = LoggerFactory.getLogger(MaterialFiles.class);

  /**
   * The store's bytes come in eight-kilobyte pieces; to write them one by one costs twice as much.
   */
  private static final int BUFFER = 1 << 16;

  private final CaseAccess access;
  private final FileTable files;
  private final ObjectStore store;

  MaterialFiles(CaseAccess access, FileTable files, ObjectStore store) {
    this.access = access;
    this.files = files;
    this.store = store;
  }

  /** In the order of the checklist, then by time. Access is the caller's business. */
  public List<FileOfMaterial> of(String caseNumber) {
    return files.of(caseNumber);
  }

  /**
   * The caller closes it.
   *
   * @throws Refusal NOT_FOUND when the case may not be seen or has no such file; UNAVAILABLE when
   *     the store is away or its bytes are not the ones that were stored
   */
  public VerifiedFile open(String caseNumber, UUID id, Actor actor) throws IOException {
    access.requireSight(caseNumber, actor);
    FileTable.Location file = files.find(caseNumber, id).orElseThrow(MaterialFiles::notFound);
    Path copy = Files.createTempFile("bangdai-", ".part");
    try {
      if (!file.sha256().equals(copy(file.objectKey(), copy))) {
        LOG.error("Object {} of file {} is not what was stored", file.objectKey(), id);
        throw MinioObjectStore.damaged();
      }
      return new VerifiedFile(file.name(), FileKind.contentType(head(copy)), copy);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  public static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "FILE_NOT_FOUND", "这个件里没有这个文件。请刷新材料清单后再试。");
  }

  /** Copies the object and gives the hash of what came. */
  private String copy(String key, Path copy) {
    var digest = Sha256.digest();
    try (InputStream from = store.get(key);
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(copy), BUFFER);
        OutputStream to = new DigestOutputStream(file, digest)) {
      from.transferTo(to);
    } catch (IOException broken) {
      throw MinioObjectStore.down(broken);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] head(Path copy) throws IOException {
    try (InputStream in = Files.newInputStream(copy)) {
      return in.readNBytes(FileKind.LONGEST_START);
    }
  }
}
