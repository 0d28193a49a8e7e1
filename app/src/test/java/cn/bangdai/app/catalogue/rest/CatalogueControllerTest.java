package cn.bangdai.app.catalogue.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.bangdai.app.catalogue.LoadedCatalogue;
import cn.bangdai.app.shared.Refusal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueControllerTest {

  private static MockMvc web;

  @BeforeAll
  static void load() {
    LoadedCatalogue loaded = LoadedCatalogue.withAllLists();
    web =
        MockMvcBuilders.standaloneSetup(new CatalogueController(loaded.catalogue(), loaded.units()))
            .build();
  }

  @Test
  void anItemIsFoundByItsInitials() throws Exception {
    JsonNode page = json("/api/catalogue?q=cxjmylbxcbdj&mode=PROXY&level=VILLAGE&unit=LT.JJ.01");
    assertThat(page.at("/items").size()).isEqualTo(1);
    JsonNode item = page.at("/items/0");
    assertThat(item.at("/code").asString()).isEqualTo("LT-P-015");
    assertThat(item.at("/name").asString()).isEqualTo("城乡居民养老保险参保登记");
    assertThat(item.at("/sector").asString()).isEqualTo("社保医保类");
    assertThat(item.at("/county").asString()).isEqualTo("LT");
    assertThat(item.at("/department").asString()).isEqualTo("LT.RSJ");
    assertThat(item.at("/departmentName").asString()).isEqualTo("利通区人力资源和社会保障局");
    assertThat(texts(item.at("/modes"))).containsExactly("PROXY", "HELP");
    assertThat(texts(item.at("/levels"))).containsExactly("COUNTY");
    assertThat(item.at("/promisedDays").asInt()).isEqualTo(10);
    assertThat(page.at("/nextCursor").isNull()).isTrue();
  }

  @Test
  void theListComesInPagesOfTwentyUnlessAskedOtherwise() throws Exception {
    JsonNode first = json("/api/catalogue?q=&mode=&level=");
    assertThat(first.at("/items").size()).isEqualTo(20);
    String cursor = first.at("/nextCursor").asString();
    JsonNode second = json("/api/catalogue?limit=100&cursor=" + cursor);
    assertThat(second.at("/items").size()).isEqualTo(100);
    assertThat(second.at("/items/0/code").asString()).isGreaterThan(cursor);
  }

  @Test
  void anItemInFullHasItsGuideItsChainAndItsDelegations() throws Exception {
    JsonNode item = json("/api/catalogue/LT-P-015");
    assertThat(item.at("/code").asString()).isEqualTo("LT-P-015");
    assertThat(item.at("/county").asString()).isEqualTo("LT");
    assertThat(item.at("/statutoryDays").asInt()).isEqualTo(20);
    assertThat(item.at("/published").asBoolean()).isTrue();
    assertThat(item.at("/attendanceRequired").asBoolean()).isFalse();
    assertThat(item.at("/delegations/VILLAGE").asString()).isEqualTo("PROXY_ONLY");
    assertThat(item.at("/chain/0/kind").asString()).isEqualTo("DECIDE");
    assertThat(item.at("/chain/0/department").asString()).isEqualTo("LT.RSJ");
    assertThat(item.at("/guide/version").asInt()).isEqualTo(1);
    assertThat(item.at("/guide/validFrom").asString()).isEqualTo("2026-11-20");
    assertThat(item.at("/guide/remark").asString()).isEqualTo("默认指南（待本地修订）");
    assertThat(item.at("/guide/materials/0/code").asString()).isEqualTo("M1");
    assertThat(item.at("/guide/materials/0/name").asString()).isEqualTo("居民身份证");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/catalogue?mode=FAX, 办理方式“FAX”不认识",
    "/api/catalogue?level=HAMLET, 层级“HAMLET”不认识",
    "/api/catalogue?limit=0, 每页条数应在 1 到 100 之间",
    "/api/catalogue?limit=101, 每页条数应在 1 到 100 之间",
    "/api/catalogue?limit=ten, 每页条数应是 1 到 100 的数字",
    "/api/catalogue?cursor=%27x, 翻页位置不对",
    "/api/catalogue?unit=XX, 没有编码为“XX”的单位",
    "/api/catalogue/XX-1, 没有编号为“XX-1”的事项"
  })
  void badValuesAreRefusedInWords(String address, String sentence) {
    assertThatThrownBy(() -> web.perform(get(URI.create(address))))
        .rootCause()
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  private static JsonNode json(String address) throws Exception {
    var response = web.perform(get(address)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.getContentAsByteArray());
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
