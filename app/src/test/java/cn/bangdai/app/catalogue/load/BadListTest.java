package cn.bangdai.app.catalogue.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangdai.app.catalogue.LoadedCatalogue;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadListTest {

  private static final String PROXY = "code,sector,item,responsible_department\n";
  private static final String LEVELS = "code,sector,main_item,sub_item,item_type,handling_levels\n";
  private static final String GOOD = "LT-P-901,就业创业类,失业登记,利通区人社局\n";
  private static LoadedCatalogue empty;

  @TempDir private Path folder;

  @BeforeAll
  static void tables() {
    empty = LoadedCatalogue.empty();
  }

  @Test
  void aRowWithoutDepartmentIsNamedWithFileAndLine() {
    assertThat(problems("list.csv", PROXY + GOOD + "LT-P-902,就业创业类,失业登记,\n"))
        .containsExactly("list.csv 第 3 行：缺少责任部门");
  }

  @Test
  void anUnknownDepartmentIsNamed() {
    assertThat(problems("list.csv", PROXY + "LT-P-901,就业创业类,失业登记,利通区气象局\n"))
        .containsExactly("list.csv 第 2 行：找不到部门“利通区气象局”，请在 departments.csv 里写明它是 LT 的哪个部门");
  }

  @Test
  void aCodeThatStandsTwiceIsNamedWithBothPlaces() {
    assertThat(problems("list.csv", PROXY + GOOD + GOOD))
        .containsExactly("list.csv 第 3 行：编号 LT-P-901 重复，list.csv 第 2 行已经用过");
  }

  @Test
  void anUnknownLevelIsNamed() {
    String row = "BLZQ-V-901,医保部门,参保登记,参保登记,公共服务,COUNTY|HAMLET\n";
    assertThat(problems("list.csv", LEVELS + row))
        .containsExactly("list.csv 第 2 行：办理层级“HAMLET”不认识，应为 REGION、CITY、COUNTY、TOWNSHIP、VILLAGE");
  }

  @Test
  void levelsAtWhichNobodyOfOursDecidesAreRefused() {
    String row = "BLZQ-V-901,医保部门,参保登记,参保登记,公共服务,REGION|VILLAGE\n";
    assertThat(problems("list.csv", LEVELS + row))
        .containsExactly("list.csv 第 2 行：办理层级“REGION|VILLAGE”里没有 COUNTY 也没有 TOWNSHIP，不知道由谁审批");
  }

  @Test
  void aListThatIsNeitherTheVillagesNorTheTownshipsIsRefused() {
    String row = "BLZQ-X-901,医保部门,参保登记,参保登记,公共服务,COUNTY\n";
    assertThat(problems("list.csv", LEVELS + row))
        .containsExactly("list.csv 第 2 行：编号“BLZQ-X-901”应写明是村级清单（-V-）还是乡镇清单（-T-）");
  }

  @Test
  void tooManyAndTooFewColumnsAreRefused() {
    assertThat(problems("list.csv", PROXY + "LT-P-901,就业创业类,失业登记\n" + GOOD.strip() + ",多\n"))
        .containsExactly("list.csv 第 2 行：应有 4 列，实际有 3 列", "list.csv 第 3 行：应有 4 列，实际有 5 列");
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    assertThat(problems("list.csv", PROXY + "LT-P-901,就业创业类," + "长".repeat(201) + ",利通区人社局\n"))
        .containsExactly("list.csv 第 2 行：事项名称有 201 个字，最多 200 个字");
  }

  @Test
  void anUnknownHeaderIsRefused() {
    assertThat(problems("list.csv", "编号,名称\nLT-P-901,失业登记\n"))
        .containsExactly("list.csv 第 1 行：表头“编号,名称”不是认识的清单格式");
    assertThat(problems("list.csv", "")).containsExactly("list.csv 第 1 行：表头“”不是认识的清单格式");
  }

  @Test
  void aCodeOfNoCountyIsRefused() {
    assertThat(problems("list.csv", PROXY + "XX-P-901,类,失业登记,利通区人社局\n" + "LT901,类,失业登记,利通区人社局\n"))
        .containsExactly(
            "list.csv 第 2 行：编号“XX-P-901”以“XX”开头，单位表里没有这个旗县区",
            "list.csv 第 3 行：编号“LT901”应为 旗县区编码-清单字母-序号，如 LT-P-001");
  }

  @Test
  void aFileThatIsNotThereNotUtf8OrNotCsvIsRefused() throws IOException {
    Path gbk = folder.resolve("gbk.csv");
    Files.write(gbk, (PROXY + GOOD).getBytes(Charset.forName("GBK")));
    Path quotes = write("quotes.csv", PROXY + "LT-P-901,\"就业,失业登记,利通区人社局\n");
    assertThat(problems(List.of("gone.csv", gbk.toString(), quotes.toString())))
        .containsExactly(
            "gone.csv：文件找不到或读不了，请核对配置里写的位置",
            "gbk.csv：不是 UTF-8 编码，请另存为 UTF-8 后再装载",
            "quotes.csv：不是有效的 CSV，请检查引号是否成对");
  }

  @Test
  void theProblemsOfAllFilesAreToldTogether() throws IOException {
    String one = write("one.csv", PROXY + "LT-P-901,就业创业类,,利通区人社局\n").toString();
    String two = write("two.csv", PROXY + "LT-P-902,,失业登记,利通区人社局\n").toString();
    assertThat(problems(List.of("classpath:catalogue/litong-proxy.csv", one, two)))
        .containsExactly("one.csv 第 2 行：缺少事项名称", "two.csv 第 2 行：缺少领域");
  }

  @Test
  void badUnitsDepartmentsAndTraitsAreToldToo() throws IOException {
    String units =
        write(
                "u.csv",
                """
                code,name,type,level,parent
                AA,甲区,COUNTY,COUNTY,
                AA.B,乙镇,TOWNSHIP,VILLAGE,AA
                CC.D,丁镇,TOWNSHIP,TOWNSHIP,AA
                EE.F,己镇,TOWNSHIP,TOWNSHIP,EE
                AA,甲区,HAMLET,COUNTY,
                """)
            .toString();
    String departments =
        write("d.csv", "county,alias,department,note\nAA,民政局,AA.MZJ,\n").toString();
    String traits =
        write("t.csv", "code,attendance_required,complex,basis\nAA-1,yes,false,\n").toString();
    String guides = write("g.json", "{\n \"remark\": \n}").toString();
    CatalogueSettings bad = new CatalogueSettings(List.of(), units, departments, traits, guides);
    assertThat(problems(bad))
        .containsExactly(
            "u.csv 第 3 行：类型 TOWNSHIP、层级 VILLAGE 和上级“AA”对不上",
            "u.csv 第 4 行：单位编码 CC.D 应以上级编码加点开头：AA.",
            "u.csv 第 5 行：找不到上级单位“EE”，上级应写在下级前面",
            "u.csv 第 6 行：类型“HAMLET”不认识，应为 CITY、COUNTY、TOWNSHIP、VILLAGE、DEPARTMENT",
            "g.json 第 3 行：不是有效的默认指南（JSON）",
            "t.csv 第 2 行：attendance_required 应为 true 或 false",
            "d.csv 第 2 行：AA 没有编码为“AA.MZJ”的部门");
  }

  @Test
  void aByteOrderMarkEmptyLinesAndQuotedCommasAreRead() throws IOException {
    var fresh = LoadedCatalogue.empty();
    String list =
        write("bom.csv", "\uFEFF" + PROXY + "\r\nLT-P-901,就业创业类,\"登记,变更\",利通区人社局\r\n").toString();
    assertThat(fresh.loader(LoadedCatalogue.defaults().withLists(List.of(list))).load())
        .isEqualTo(1);
    assertThat(fresh.catalogue().item("LT-P-901").name()).isEqualTo("登记,变更");
  }

  private List<String> problems(String file, String content) {
    try {
      return problems(List.of(write(file, content).toString()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> problems(List<String> lists) {
    return problems(LoadedCatalogue.defaults().withLists(lists));
  }

  /** What the load says when it refuses, after making sure that it left nothing behind. */
  private static List<String> problems(CatalogueSettings settings) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> empty.loader(settings).load());
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.code()).isEqualTo("CATALOGUE_REFUSED");
    Map<String, Long> left = Map.of("unit", empty.count("unit"), "item", empty.count("item"));
    assertThat(left).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    List<String> lines = Stream.of(refusal.getMessage().split("\n")).toList();
    assertThat(lines.get(0))
        .isEqualTo("事项清单有 %d 处问题，一条也没有装载，请改正后重新启动：".formatted(lines.size() - 1));
    return lines.subList(1, lines.size());
  }

  private Path write(String file, String content) throws IOException {
    return Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
  }
}
