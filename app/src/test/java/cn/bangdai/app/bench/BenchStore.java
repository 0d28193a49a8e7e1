package cn.bangdai.app.bench;

import cn.bangdai.app.LocalCeph;
import cn.bangdai.local.LocalObjectStore;
import java.io.IOException;
import java.util.List;

/**
 * An S3 server for one benchmark.
 *
 * @param pids of its processes
 */
record BenchStore(
    String name,
    String endpoint,
    String accessKey,
    String secretKey,
    List<Long> pids,
    Runnable stop)
    implements AutoCloseable {

  private static final String SECRET = "bench-secret";

  /** As on a laptop: a folder, served from the page cache. */
  static BenchStore folder(BenchServer server) throws IOException, InterruptedException {
    LocalObjectStore store = LocalObjectStore.start(server.folder(), 0);
    return new BenchStore(
        "S3Proxy",
        store.endpoint().toString(),
        store.accessKey(),
        store.secretKey(),
        List.of(store.pid()),
        store::close);
  }

  /** As in production, though of one node and on a file. */
  static BenchStore ceph(BenchServer server) throws IOException, InterruptedException {
    String accessKey = "bangdai-" + server.postgres().token();
    LocalCeph ceph = LocalCeph.start(accessKey, SECRET);
    return new BenchStore("Ceph", ceph.endpoint(), accessKey, SECRET, ceph.pids(), ceph::close);
  }

  double processorMillis() {
    return pids.stream().mapToDouble(MachineCard::processorMillis).sum();
  }

  @Override
  public void close() {
    stop.run();
  }
}
