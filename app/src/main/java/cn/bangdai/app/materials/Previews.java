package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileTable.Location;
import cn.bangdai.app.materials.PreviewTable.Made;
import cn.bangdai.identity.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Smaller copies of photographs for looking at, without what the camera wrote into them. Made when
 * first wanted and kept in the store; whoever wants the original saves it.
 */
@Component
public class Previews {

  /** How large, by the longest edge in pixels. */
  public enum Size {
    THUMBNAIL(320),
    PAGE(1600);

    private final int edge;

    Size(int edge) {
      this.edge = edge;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

  /** Decoding is dear; more at once would only take turns on the processors. */
  private static final int AT_ONCE = 2;

  private final MaterialFiles files;
  private final PreviewTable table;
  private final StoredObjects objects;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Previews(MaterialFiles files, PreviewTable table, StoredObjects objects, Clock clock) {
    this.files = files;
    this.table = table;
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * The copy, a JPEG; the caller closes it. Empty when the file is no photograph or can't be read.
   *
   * @throws cn.bangdai.app.shared.Refusal as {@link MaterialFiles#open}
   */
  public Optional<VerifiedFile> open(String caseNumber, UUID id, Size size, Actor actor)
      throws IOException {
    Location file = files.location(caseNumber, id, actor);
    if (file.kind() == null || !file.kind().shown()) {
      return Optional.empty();
    }
    Optional<Made> made = table.find(id, size.edge);
    Made copy = made.isPresent() ? made.get() : make(file, size);
    if (copy.objectKey() == null) {
      return Optional.empty();
    }
    var known = new StoredObjects.Known(copy.objectKey(), copy.sha256(), null);
    return Optional.of(new VerifiedFile(file.name(), "image/jpeg", objects.fetch(known)));
  }

  private Made make(Location file, Size size) throws IOException {
    Path copy = Files.createTempFile("bangdai-", ".part");
    try {
      draw(file, size, copy);
      return keep(file, size, copy);
    } catch (IIOException broken) {
      LOG.warn("No copy of picture {}: {}", file.id(), broken.toString());
      Made none = new Made(null, null);
      table.insert(file.id(), size.edge, none, clock.instant());
      return none;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void draw(Location file, Size size, Path copy) throws IOException {
    turns.acquireUninterruptibly();
    try {
      Path original = objects.fetch(file.known());
      try {
        PictureCopy.make(original, file.kind(), size.edge, copy);
      } finally {
        Files.deleteIfExists(original);
      }
    } finally {
      turns.release();
    }
  }

  private Made keep(Location file, Size size, Path copy) throws IOException {
    String sha256 = hash(copy);
    Made made = new Made(objects.put(copy, new ObjectStore.Hashes(sha256, null)), sha256);
    if (table.insert(file.id(), size.edge, made, clock.instant())) {
      return made;
    }
    objects.forget(made.objectKey());
    return table.find(file.id(), size.edge).orElseThrow(MaterialFiles::notFound);
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Digests.copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE, false).sha256();
    }
  }
}
