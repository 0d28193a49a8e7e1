package cn.bangdai.app.access;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts names into the pattern of an address, as its place in it says what is meant. */
final class Address {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}|\\*\\*|\\*");
  private static final Pattern NAME = Pattern.compile("<(\\w+)>");

  /** By the folder in front of it. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cases", "case"),
          Map.entry("tasks", "task"),
          Map.entry("files", "file"),
          Map.entry("documents", "document"),
          Map.entry("milestones", "milestone"),
          Map.entry("special-procedures", "special"),
          Map.entry("visits", "visit"),
          Map.entry("backups", "backup"),
          Map.entry("backup", "backup"),
          Map.entry("posts", "post"),
          Map.entry("absences", "absence"),
          Map.entry("absence", "absence"),
          Map.entry("bundles", "bundle"),
          Map.entry("unresolved", "matter"),
          Map.entry("inquiries", "inquiry"),
          Map.entry("dispatches", "sheet"),
          Map.entry("people", "person"),
          Map.entry("directory-sync", "run"),
          Map.entry("t", "tracking"));

  /** What every application of ours has. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("materials", "M1"),
          Map.entry("panels", "papers"),
          Map.entry("applicant", "phone"),
          Map.entry("diagram", "proxy-handling"),
          Map.entry("catalogue", "LT-P-015"),
          Map.entry("css", "base.css"),
          Map.entry("js", "app.js"),
          Map.entry("webjars", "htmx.org/dist/htmx.min.js"),
          Map.entry("health", "liveness"),
          Map.entry("", "favicon"));

  private Address() {}

  static String of(String pattern, Names names) {
    return VARIABLE.matcher(pattern).replaceAll(found -> value(pattern, found, names));
  }

  private static String value(String pattern, MatchResult found, Names names) {
    String before = pattern.substring(0, found.start() - 1);
    String folder = before.substring(before.lastIndexOf('/') + 1);
    if (folder.equals("documents") && pattern.endsWith("acknowledgement")) {
      return names.of("notice");
    }
    if (folder.equals("tasks") && pattern.endsWith("/done")) {
      return names.of("done");
    }
    String fixed = FIXED.get(folder);
    return Matcher.quoteReplacement(fixed == null ? names.of(NAMES.get(folder)) : fixed);
  }

  /** With each {@code <name>} replaced. */
  static String named(String text, Names names) {
    return NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement(names.of(m.group(1))));
  }
}
