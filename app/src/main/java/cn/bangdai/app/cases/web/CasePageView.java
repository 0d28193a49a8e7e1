package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseFile;
import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePath;
import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.cases.CaseTimeline;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.custody.PaperTrail;
import cn.bangdai.app.custody.PieceState;
import cn.bangdai.app.deadlines.DeadlineDays;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Rights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A case as its page reads it, for one person. */
record CasePageView(CaseFile.Content file, Actor actor, CasePageWords words, Clock clock) {

  private static final int LINES = 10;

  /** An entry of what the applicant was told. */
  record Told(Instant at, String what, String name) {}

  public CaseHead head() {
    return file.head();
  }

  public String place(String unit) {
    return words.place(unit);
  }

  public String shortPlace(String unit) {
    return words.shortPlace(unit);
  }

  /** Names of units, for a row of them. */
  public String places(List<String> units) {
    return units.stream().map(words::place).collect(Collectors.joining("、"));
  }

  /** A day without its weekday, and the time. */
  public String moment(Instant at) {
    return CasePageWords.shortMoment(at);
  }

  public String day(Instant at) {
    return CasePageWords.shortDay(at);
  }

  public String dayOf(LocalDate day) {
    return CasePageWords.shortDay(day);
  }

  /** Two letters for a strip of days. */
  public String weekday(LocalDate day) {
    return words.weekday(day);
  }

  /** Name of who holds a task; null for one that can be claimed. */
  public String holder(OpenTask task) {
    return name(task.assignee());
  }

  /** Name of the person who is away and in whose place a task is done; null otherwise. */
  public String absent(OpenTask task) {
    return name(task.standsFor());
  }

  private String name(String username) {
    return username == null ? null : head().holders().getOrDefault(username, username);
  }

  /** Whether this person may give the responsibility to somebody else. */
  public boolean mayReassign() {
    return head().responsible() != null
        && head().dates().archived() == null
        && Rights.supervises(actor, head().origin());
  }

  public String posts(OpenTask task) {
    return words.posts(task);
  }

  /** The tasks that this person has to do or may take. */
  public List<OpenTask> mine() {
    return file.tasksOf(actor);
  }

  public List<CasePath.Step> next() {
    return file.path().steps().stream().filter(s -> s.state() == CasePath.State.NEXT).toList();
  }

  /** Whole days that something has waited. */
  public long days(Instant since) {
    return Duration.between(since, clock.instant()).toDays();
  }

  /** What was promised first, for that is what the applicant waits for; then the nearest. */
  public List<DeadlineDays.Drawn> running() {
    return file.deadlines().stream()
        .filter(d -> d.view().closedAt() == null)
        .sorted(Comparator.comparing(d -> d.view().kind() != DeadlineKind.PROMISED))
        .toList();
  }

  public List<DeadlineDays.Drawn> closed() {
    return file.deadlines().stream().filter(d -> d.view().closedAt() != null).toList();
  }

  public CasePageHands hands() {
    return CasePageHands.of(file.papers());
  }

  /** Pieces on their way. */
  public long inTransit() {
    return file.papers().pieces().stream()
        .filter(piece -> piece.state() == PieceState.IN_TRANSIT)
        .count();
  }

  public List<PaperTrail.Piece> pieces() {
    return file.papers().pieces();
  }

  /** Whether this person holds papers of the case that could go to an authority. */
  public boolean mayGiveAway() {
    List<String> units = actor.posts().stream().map(Post::unit).toList();
    return file.worksOn(actor)
        && pieces().stream()
            .anyMatch(p -> p.state() == PieceState.HELD && units.contains(p.unit()));
  }

  public CasePageLog log() {
    return CasePageLog.folded(file.timeline(), LINES);
  }

  /** Newest first. */
  public List<Told> told() {
    return file.timeline().stream().flatMap(CasePageView::told).toList();
  }

  private static java.util.stream.Stream<Told> told(CaseTimeline.Entry entry) {
    if (entry.verb() == null && entry.task() == null) {
      return java.util.stream.Stream.of(new Told(entry.at(), entry.sentence(), entry.name()));
    }
    return entry.told().stream().map(what -> new Told(entry.at(), what, entry.name()));
  }

  /** A refused proxy can become help (DESIGN 5, free and voluntary). */
  public boolean mayBecomeHelp() {
    return head().status() == CaseStatus.REFUSED && head().mode().equals(Mode.PROXY.name());
  }

  public boolean mayTerminate() {
    return head().status().isOpen() && file.worksOn(actor);
  }
}
