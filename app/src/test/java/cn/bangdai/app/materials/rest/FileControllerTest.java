package cn.bangdai.app.materials.rest;

import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.materials.Samples;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.identity.Actor;
import cn.bangdai.local.LocalObjectStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Files over HTTP")
class FileControllerTest {

  private static final byte[] PAPER = Samples.docx("证明");

  private static LocalObjectStore server;
  private static PapersWorld world;
  private static MockMvcTester http;

  @BeforeAll
  static void open() throws Exception {
    server = LocalObjectStore.throwAway();
    world =
        new PapersWorld(
            PapersWorld.store(
                server.endpoint().toString(), server.accessKey(), server.secretKey()));
    http =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(world.get(FileController.class))
                .setCustomArgumentResolvers(new VillageAgent())
                .build());
  }

  @AfterAll
  static void close() {
    world.close();
    server.close();
  }

  /** Signs every request with the village's agent. */
  private static final class VillageAgent implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class
          || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer container,
        NativeWebRequest request,
        WebDataBinderFactory binder) {
      return parameter.getParameterType() == Actor.class
          ? VILLAGE_AGENT
          : new Caller(VILLAGE_AGENT, null);
    }
  }

  @Test
  @DisplayName("go up several at once and come down as attachments that can't run")
  void upAndDown() throws Exception {
    String number = world.caseWith(needed("M1", "居民身份证", 1, 0));

    var created =
        http.post()
            .uri("/api/cases/{n}/materials/M1/files", number)
            .multipart()
            .file(new MockMultipartFile("file", "证明 1.docx", "text/html", PAPER))
            .file(new MockMultipartFile("file", "b.html", "text/html", PAPER))
            .exchange();

    assertThat(created).hasStatus(201);
    var files =
        JsonMapper.builder().build().readTree(created.getResponse().getContentAsByteArray());
    assertThat(files.size()).isEqualTo(2);
    var response =
        http.get()
            .uri("/api/cases/{n}/files/{id}", number, files.get(0).get("id").asString())
            .exchange();
    assertThat(response)
        .hasStatusOk()
        .hasHeader(
            "Content-Type",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    assertThat(response.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E8%AF%81%E6%98%8E%201.docx");
    assertThat(response.getResponse().getContentAsByteArray()).isEqualTo(PAPER);
  }
}
