package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileTable.Location;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.FullPapers;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of a case: their list, and each of them for whoever may see the case. */
@Component
public class MaterialFiles {

  private final CaseAccess access;
  private final FileTable files;
  private final StoredObjects objects;
  private final FullPapers papers;
  private final FileLog log;

  MaterialFiles(
      CaseAccess access, FileTable files, StoredObjects objects, FullPapers papers, FileLog log) {
    this.access = access;
    this.papers = papers;
    this.log = log;
    this.files = files;
    this.objects = objects;
  }

  /** In the order of the checklist, then by time. Access is the caller's business. */
  public List<FileOfMaterial> of(String caseNumber) {
    return files.of(caseNumber);
  }

  /**
   * One file's row, whatever is known about viruses in it.
   *
   * @throws Refusal NOT_FOUND when the case may not be seen or has no such file
   */
  public FileOfMaterial get(String caseNumber, UUID id, Actor actor) {
    access.requireSight(caseNumber, actor);
    return files.of(caseNumber).stream()
        .filter(file -> file.id().equals(id))
        .findFirst()
        .orElseThrow(MaterialFiles::notFound);
  }

  /**
   * The bytes that were sent. The caller closes it.
   *
   * @throws Refusal NOT_FOUND when the case may not be seen or has no such file; FORBIDDEN for who
   *     oversees and has given no reason; CONFLICT while nobody may have it; UNAVAILABLE when the
   *     store is away or its bytes are not the ones that were stored
   */
  public VerifiedFile open(String caseNumber, UUID id, Actor actor) throws IOException {
    Location file = location(caseNumber, id, actor);
    VerifiedFile opened = VerifiedFile.of(file, objects.fetch(file.known()));
    try {
      log.opened(caseNumber, id, actor);
      return opened;
    } catch (RuntimeException unwritten) {
      opened.close();
      throw unwritten;
    }
  }

  Location location(String caseNumber, UUID id, Actor actor) {
    access.requireSight(caseNumber, actor);
    papers.require(caseNumber, actor);
    Location file = files.find(caseNumber, id).orElseThrow(MaterialFiles::notFound);
    if (file.scan() == ScanState.QUARANTINED) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "FILE_QUARANTINED",
          "文件“%s”还在等待查毒，查过才能打开。系统会自动再查，请过几分钟再试。".formatted(file.name()));
    }
    if (file.scan() == ScanState.INFECTED) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          "FILE_INFECTED",
          "文件“%s”查出病毒，已经删除。请让申请人换一台设备重新提供。".formatted(file.name()));
    }
    return file;
  }

  public static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "FILE_NOT_FOUND", "这个件里没有这个文件。请刷新材料清单后再试。");
  }
}
