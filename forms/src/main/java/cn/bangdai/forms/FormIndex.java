package cn.bangdai.forms;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which form files are on the class path, in folders and in jars. */
record FormIndex(ClassLoader loader) {

  private static final String FOLDER = "forms";
  private static final String ENDING = ".form";

  SortedSet<String> ids() throws IOException {
    SortedSet<String> ids = new TreeSet<>();
    for (URL folder : Collections.list(loader.getResources(FOLDER))) {
      collect(uri(folder), ids);
    }
    return Collections.unmodifiableSortedSet(ids);
  }

  private static void collect(URI folder, SortedSet<String> ids) throws IOException {
    if (folder.getScheme().equals("file")) {
      collect(Path.of(folder), ids);
      return;
    }
    // A file system of our own: a shared one of the same jar may be in use elsewhere.
    String jar = folder.getRawSchemeSpecificPart().split("!", 2)[0];
    try (FileSystem opened = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of())) {
      collect(opened.getPath(FOLDER), ids);
    }
  }

  private static void collect(Path folder, SortedSet<String> ids) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .forEach(ids::add);
    }
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
