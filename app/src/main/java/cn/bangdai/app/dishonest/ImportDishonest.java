package cn.bangdai.app.dishonest;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 导入失信名单: a county's administrator replaces the county's list, the whole file or nothing. */
@Component
public class ImportDishonest implements UseCase<ImportDishonest.Import, ImportDishonest.Imported> {

  /**
   * The file.
   *
   * @param fileName shown in messages; may be null
   */
  public record Import(String fileName, String text) implements Command {
    @Override
    public String verb() {
      return "dishonest.import";
    }
  }

  /** How many entries the list has now. */
  public record Imported(int entries) {}

  private final DishonestList list;

  ImportDishonest(DishonestList list) {
    this.list = list;
  }

  @Override
  public Class<Imported> resultType() {
    return Imported.class;
  }

  @Override
  public void authorise(Import command, Actor actor) {
    requireAdmin(actor);
  }

  /**
   * @throws Refusal FORBIDDEN for everybody but administrators
   */
  static void requireAdmin(Actor actor) {
    if (!Rights.administers(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NOT_AN_ADMIN", "失信名单由县级系统管理员维护，您的岗位不能查看、导入。");
    }
  }

  @Override
  public Done<Imported> perform(Import file, Actor actor) {
    String name = file.fileName() == null || file.fileName().isBlank() ? "" : file.fileName();
    if (file.text() == null || file.text().isBlank()) {
      String sentence = "文件是空的。请选择列有 " + ListFile.HEADER + " 的 CSV 文件。";
      throw new Refusal(
          Refusal.Kind.INVALID, "LIST_FILE_EMPTY", sentence, Map.of("file", sentence));
    }
    List<ListFile.Row> rows = new ListFile(name, file.text()).read();
    list.replace(name, rows, actor);
    AuditEntry entry =
        AuditEntry.of("导入失信名单 " + rows.size() + " 条，替换原有名单")
            .with(Map.of("entries", rows.size(), "file", name));
    return new Done<>(new Imported(rows.size()), null, entry);
  }
}
