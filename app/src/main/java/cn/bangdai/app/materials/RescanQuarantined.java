package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has files looked at that were taken while the scanner could not. */
@Component
public class RescanQuarantined {

  private static final Logger LOG = LoggerFactory.getLogger(RescanQuarantined.class);
  private static final int ROUND = 100;

  private final FileQueue queue;
  private final StoredObjects objects;
  private final VirusScanner scanner;
  private final InfectedFiles infected;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RescanQuarantined(
      FileQueue queue,
      StoredObjects objects,
      VirusScanner scanner,
      InfectedFiles infected,
      TransactionTemplate transaction,
      Clock clock) {
    this.queue = queue;
    this.objects = objects;
    this.scanner = scanner;
    this.infected = infected;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Any number of nodes may do this at once.
   *
   * @return how many files were tried
   */
  public int round() {
    int tried = 0;
    while (tried < ROUND) {
      Optional<QuarantinedFile> due = queue.nextToScan(clock.instant());
      if (due.isEmpty()) {
        break;
      }
      scan(due.get());
      tried++;
    }
    return tried;
  }

  private void scan(QuarantinedFile file) {
    try {
      Path copy = objects.fetch(file.known());
      try {
        settle(file, scanner.scan(copy));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | Refusal later) {
      LOG.warn("File {} stays in quarantine: {}", file.id(), later.getMessage());
    }
  }

  /** A scanner that was switched off meanwhile has not looked either. */
  private void settle(QuarantinedFile file, VirusScanner.Result result) {
    VirusScanner.Result found =
        result.state() == ScanState.OFF ? VirusScanner.Result.notScanned("没有配置查毒服务") : result;
    boolean virus = found.state() == ScanState.INFECTED;
    transaction.executeWithoutResult(
        status -> {
          queue.scanned(file.id(), found, clock.instant());
          if (virus) {
            queue.emptied(file.id());
            infected.foundLater(file, found.detail());
          }
        });
    if (virus) {
      objects.forget(file.objectKey());
    }
  }
}
