package cn.bangdai.app.custody;

import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP;
import static cn.bangdai.app.materials.PapersWorld.TOWNSHIP_AGENT;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE;
import static cn.bangdai.app.materials.PapersWorld.VILLAGE_AGENT;
import static cn.bangdai.app.materials.PapersWorld.needed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.PapersWorld;
import cn.bangdai.app.worklist.Answers;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@DisplayName("A handover of eight pieces")
class HandoverCostTest {

  private static final Map<String, String> UP = Map.of("from", VILLAGE, "to", TOWNSHIP);

  private final AtomicInteger statements = new AtomicInteger();

  @Test
  @DisplayName("costs four statements at one end and five at the other, as one piece does")
  void costsFewStatements() {
    try (PapersWorld world = new PapersWorld(counting(), PapersWorld.NO_STORE)) {
      String number = world.caseWith(needed("M1", "居民身份证", 2, 6));
      world.check(number, "M1", MaterialStatus.PRESENT, VILLAGE_AGENT);

      statements.set(0);
      world.together(() -> world.get(Custody.class).takeIn(number, VILLAGE, VILLAGE_AGENT));
      assertThat(statements.getAndSet(0)).as("taken in").isEqualTo(3);

      world.complete("dispatch", number, UP, new Answers("DISPATCHED", Map.of()), VILLAGE_AGENT);
      assertThat(statements.getAndSet(0)).as("dispatched").isEqualTo(4);

      world.complete("receive", number, UP, new Answers("RECEIVED", Map.of()), TOWNSHIP_AGENT);
      assertThat(statements.get()).as("received, and the applicant told").isEqualTo(5);
      assertThat(world.get(Custody.class).of(number)).hasSize(8);
    }
  }

  private DataSource counting() {
    return new DelegatingDataSource(TestDatabase.create()) {
      @Override
      public Connection getConnection() throws java.sql.SQLException {
        return counting(super.getConnection());
      }
    };
  }

  private Connection counting(Connection real) {
    return (Connection)
        java.lang.reflect.Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(real, arguments);
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
