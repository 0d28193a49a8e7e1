package cn.bangdai.app.bench;

import cn.bangdai.app.documents.Document;
import cn.bangdai.app.documents.DocumentKind;
import cn.bangdai.app.documents.Documents;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.RealmAccounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.context.ApplicationContext;

/**
 * How long somebody waits for a document, warm: printed on demand, put into a real object store,
 * read back with its hash checked; the same again from the store; and as OFD. Whole proxy cases
 * give the documents that they give in normal work.
 *
 * <p>Argument: number of cases (15), of which the first third warms up.
 */
final class PrintBench {

  private static final double AIM_MILLIS = 300;

  private final Report report;
  private final Documents documents;
  private final Actor actor;
  private final Map<DocumentKind, List<Double>> printed = new EnumMap<>(DocumentKind.class);
  private final List<Double> again = new ArrayList<>();
  private final List<Double> ofd = new ArrayList<>();

  private PrintBench(Report report, ApplicationContext application) {
    this.report = report;
    this.documents = application.getBean(Documents.class);
    this.actor = application.getBean(RealmAccounts.class).find("village-a").orElseThrow().actor();
  }

  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
    try (Report report = new Report("print");
        BenchServer server = BenchServer.start();
        BenchStore store = BenchStore.folder(server)) {
      MachineCard.print(report, server);
      try (var application = BenchApplication.start(server, store)) {
        new PrintBench(report, application).run(new UseCaseWalk(application), cases);
      }
    }
  }

  private void run(Walk walk, int cases) {
    for (int i = 0; i < cases; i++) {
      String number = walk.take(Walk.Watch.NONE);
      boolean counts = i >= cases / 3;
      documents.of(number, actor).forEach(document -> measure(document, counts));
    }
    printed.forEach((kind, millis) -> line(kind.title() + "，生成 PDF、存入对象存储、取回", millis));
    List<Double> all = printed.values().stream().flatMap(List::stream).toList();
    line("全部，生成 PDF、存入对象存储、取回", all);
    line("全部，再取一次（核对哈希）", again);
    line("全部，第一次导出 OFD", ofd);
    report.line("load %.2f", MachineCard.load());
    report.line(
        "aim: median under %.0f ms a document: %s",
        AIM_MILLIS, median(all) < AIM_MILLIS ? "yes" : "no");
  }

  private void measure(Document document, boolean counts) {
    double first =
        millis(document, d -> documents.pdf(d.caseNumber(), d.id(), actor).bytes().length);
    double second =
        millis(document, d -> documents.pdf(d.caseNumber(), d.id(), actor).bytes().length);
    double export =
        millis(document, d -> documents.ofd(d.caseNumber(), d.id(), actor).bytes().length);
    if (counts) {
      printed.computeIfAbsent(document.kind(), kind -> new ArrayList<>()).add(first);
      again.add(second);
      ofd.add(export);
    }
  }

  private static double millis(Document document, ToDoubleFunction<Document> work) {
    long start = System.nanoTime();
    if (work.applyAsDouble(document) == 0) {
      throw new IllegalStateException("empty: " + document);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void line(String what, List<Double> millis) {
    double[] values = millis.stream().mapToDouble(Double::doubleValue).toArray();
    report.line(
        "%s: median %.0f ms, p95 %.0f ms, %d documents",
        what, Report.median(values), Report.percentile(95, values), values.length);
  }

  private static double median(List<Double> millis) {
    return Report.median(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
