package cn.bangdai.app.materials;

import cn.bangdai.app.materials.FileAttachment.NewFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the files of one upload. */
@Component
class FileStore {

  private final StoredObjects objects;

  FileStore(StoredObjects objects) {
    this.objects = objects;
  }

  /** All of them or, when the store fails at one, none. */
  List<NewFile> put(List<Received> received) throws IOException {
    List<NewFile> stored = new ArrayList<>();
    try {
      for (Received file : received) {
        stored.add(put(file));
      }
      return stored;
    } catch (IOException | RuntimeException e) {
      removeUnless(List.of(), stored);
      throw e;
    }
  }

  private NewFile put(Received file) throws IOException {
    UUID id = UUID.randomUUID();
    String key =
        objects.put(file.copy(), new ObjectStore.Hashes(file.bytes().sha256(), file.bytes().sm3()));
    return new NewFile(
        id, key, file.scan(), file.name(), file.claimed(), file.kind(), file.bytes());
  }

  void removeUnless(List<StoredFile> kept, List<NewFile> stored) {
    for (NewFile file : stored) {
      if (kept.stream().noneMatch(k -> k.id().equals(file.id()))) {
        objects.forget(file.objectKey());
      }
    }
  }
}
