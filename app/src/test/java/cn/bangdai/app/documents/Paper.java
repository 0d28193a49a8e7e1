package cn.bangdai.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

/** A printed document of a case, as somebody at the counter gets it. */
public record Paper(Api api, ACase of, JsonNode listed) {

  /** The newest of its kind. */
  public static Paper newest(Api api, ACase of, String kind) {
    List<JsonNode> all =
        of.documents().stream().filter(d -> d.path("kind").asString().equals(kind)).toList();
    assertThat(all).as(kind + " among " + kinds(of)).isNotEmpty();
    return new Paper(api, of, all.get(all.size() - 1));
  }

  public static List<String> kinds(ACase of) {
    return of.documents().stream().map(d -> d.path("kind").asString()).toList();
  }

  String address() {
    return "/api/cases/" + of.number() + "/documents/" + listed.path("id").asString();
  }

  public Api.Answer pdf(String user) {
    return api.get(user, address() + ".pdf");
  }

  Api.Answer ofd(String user) {
    return api.get(user, address() + ".ofd");
  }

  /** What stands on it, without spaces and line ends. */
  public String text(String user) {
    Api.Answer answer = pdf(user);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.raw().body())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll("[\\s\u00A0\u3000]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
