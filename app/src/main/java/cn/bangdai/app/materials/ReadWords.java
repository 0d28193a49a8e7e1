package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileQueue.ToRead;
import cn.bangdai.app.shared.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the words of new files read, one at a time on each node. Not through the outbox: a child may
 * take a minute, and the relay holds a connection and other people's messages meanwhile; the row
 * that commits with the file says the same.
 */
@Component
public class ReadWords {

  private static final Logger LOG = LoggerFactory.getLogger(ReadWords.class);
  private static final int ATTEMPTS = 3;
  private static final int ROUND = 5;

  private final FileQueue queue;
  private final StoredObjects objects;
  private final TextChild child;
  private final WordHashes hashes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReadWords(
      FileQueue queue,
      StoredObjects objects,
      TextChild child,
      WordHashes hashes,
      TransactionTemplate transaction,
      Clock clock) {
    this.queue = queue;
    this.objects = objects;
    this.child = child;
    this.hashes = hashes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is put off is tried again after this; longer than a child may live. */
  static final Duration PUT_OFF = Duration.ofMinutes(5);

  /**
   * Any number of nodes may do this at once.
   *
   * @return how many files were tried
   */
  public int round() throws InterruptedException {
    int tried = 0;
    while (tried < ROUND) {
      Optional<ToRead> due = queue.nextToRead(clock.instant(), PUT_OFF);
      if (due.isEmpty()) {
        break;
      }
      read(due.get());
      tried++;
    }
    return tried;
  }

  private void read(ToRead file) throws InterruptedException {
    if (file.attempt() > ATTEMPTS) {
      queue.unreadable(file.id(), "读取三次都没有读完");
      return;
    }
    try {
      Path copy = objects.fetch(file.known());
      try {
        settle(file, child.read(copy, file.kind()));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException | Refusal later) {
      LOG.warn("Words of file {} are read later: {}", file.id(), later.getMessage());
      queue.notTried(file.id());
    }
  }

  private void settle(ToRead file, TextChild.Read read) {
    if (read.text() != null) {
      Long[] grams = hashes.of(read.text());
      transaction.executeWithoutResult(status -> queue.read(file, grams));
    } else if (!read.again() || file.attempt() >= ATTEMPTS) {
      LOG.warn("Words of file {} can't be read: {}", file.id(), read.problem());
      queue.unreadable(file.id(), read.problem());
    }
  }
}
