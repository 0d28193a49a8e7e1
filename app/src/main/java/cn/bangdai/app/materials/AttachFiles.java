package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
import cn.bangdai.app.materials.intake.FileLimits;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the rows that make stored objects files of a material. */
@Component
class AttachFiles implements UseCase<FileAttachment, AttachedFiles> {

  private final CaseAccess access;
  private final OpenCase openCase;
  private final MaterialTable materials;
  private final FileTable files;
  private final FileLimits limits;
  private final Clock clock;

  AttachFiles(
      CaseAccess access,
      OpenCase openCase,
      MaterialTable materials,
      FileTable files,
      FileLimits limits,
      Clock clock) {
    this.access = access;
    this.openCase = openCase;
    this.materials = materials;
    this.files = files;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public Class<AttachedFiles> resultType() {
    return AttachedFiles.class;
  }

  @Override
  public void authorise(FileAttachment attachment, Actor actor) {
    access.requireWork(attachment.caseNumber(), actor);
  }

  /**
   * The material that would get the files, when nothing stands against so many more.
   *
   * @param bytes of all of them together
   */
  Material target(String caseNumber, String material, int more, long bytes) {
    openCase.require(caseNumber);
    FileTable.Held held = files.held(caseNumber);
    if (held.files() + more > limits.maxPerCase()) {
      throw full(
          "TOO_MANY_FILES",
          "一个件最多保存 %d 个文件，再加这 %d 个就超了。请把同一份材料合并成一个 PDF 后再上传。".formatted(limits.maxPerCase(), more));
    }
    if (held.bytes() + bytes > limits.maxTotal().toBytes()) {
      throw full(
          "FILES_TOO_LARGE_TOGETHER",
          "一个件的文件合计最多 %d MB，再加这 %d 个就超了。请压缩后再上传。".formatted(limits.maxTotal().toMegabytes(), more));
    }
    return materials.find(caseNumber, material).orElseThrow(CheckMaterial::notFound);
  }

  private static Refusal full(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of("file", sentence));
  }

  @Override
  public Done<AttachedFiles> perform(FileAttachment attachment, Actor actor) {
    List<NewFile> added = attachment.files();
    long bytes = added.stream().mapToLong(file -> file.bytes().size()).sum();
    Material material = target(attachment.caseNumber(), attachment.material(), added.size(), bytes);
    for (NewFile file : added) {
      files.insert(material, file, actor, clock.instant());
    }
    AuditEntry entry =
        AuditEntry.of("为材料“%s”上传 %d 个文件".formatted(material.name(), added.size()))
            .with(
                Map.of(
                    "material", material.code(),
                    "sha256", added.stream().map(f -> f.bytes().sha256()).toList()));
    return new Done<>(
        new AttachedFiles(added.stream().map(NewFile::stored).toList()),
        attachment.caseNumber(),
        entry);
  }
}
