package cn.bangdai.app.materials;

import java.nio.file.Path;

/** Looks for viruses in a file. */
interface VirusScanner {

  /**
   * What came of it.
   *
   * @param detail the virus's name, or why nobody has looked; null when clean
   */
  record Result(ScanState state, String detail) {

    static final Result OFF = new Result(ScanState.OFF, null);
    static final Result CLEAN = new Result(ScanState.CLEAN, null);

    static Result infected(String virus) {
      return new Result(ScanState.INFECTED, virus);
    }

    static Result notScanned(String why) {
      return new Result(ScanState.QUARANTINED, why);
    }
  }

  /** Never throws for a scanner that is away: then the file is QUARANTINED. */
  Result scan(Path file);
}
