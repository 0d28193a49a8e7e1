package cn.bangdai.app.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the themes that come with a release, once their items are loaded; a theme that names an
 * item no list has, or that is there already, is left alone.
 */
@Component
@Order(ThemeLoader.ORDER)
class ThemeLoader implements ApplicationRunner {

  /** After the lists, before whatever writes demo cases. */
  static final int ORDER = 200;

  private static final String FILE = "bundle/themes.csv";

  private final JdbcClient jdbc;

  ThemeLoader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    List<String> lines =
        new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList();
    for (int n = 1; n < lines.size(); n++) {
      write(n, lines.get(n).split(","));
    }
  }

  /**
   * @param columns county, name, codes of items
   */
  private void write(int position, String[] columns) {
    jdbc.sql(
            """
            insert into theme (county, name, position, items)
            select :county, :name, :position, :items::text[]
            where (select count(*) from item where code = any(:items::text[])) = cardinality(:items::text[])
            on conflict (county, name) do nothing
            """)
        .param("county", columns[0])
        .param("name", columns[1])
        .param("position", position)
        .param("items", columns[2].split("\\|"))
        .update();
  }
}
