package cn.bangdai.app.materials;

import java.util.List;

/** What an upload added. */
record AttachedFiles(List<StoredFile> files) {

  AttachedFiles {
    files = List.copyOf(files);
  }
}
