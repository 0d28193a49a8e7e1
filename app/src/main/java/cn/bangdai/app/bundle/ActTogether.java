package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.shared.AfterCommand;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.worklist.CompleteTask;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 一份委托: taking the request of one line takes those of all lines that wait for it and that the same
 * person may take, signing the mandate of one signs those of all that wait for this agent. Before
 * documents are issued, so that the mandate lists them all.
 */
@Component
@Order(0)
class ActTogether implements AfterCommand {

  private final Bundles bundles;
  private final JdbcClient jdbc;
  private final CompleteTask complete;
  private final ObjectProvider<CommandPipeline> pipeline;

  ActTogether(
      Bundles bundles,
      JdbcClient jdbc,
      CompleteTask complete,
      ObjectProvider<CommandPipeline> pipeline) {
    this.bundles = bundles;
    this.jdbc = jdbc;
    this.complete = complete;
    this.pipeline = pipeline;
  }

  @Override
  public void done(String verb, String caseNumber, AuditEntry entry, Actor actor) {
    boolean taken = did(entry, ProxyHandling.TAKE_REQUEST, Outcome.TAKE);
    boolean signed = did(entry, ProxyHandling.SIGN_MANDATE, Outcome.SIGNED);
    if (entry.isAlong() || !(taken || signed)) {
      return;
    }
    List<String> beside = bundles.openBeside(caseNumber);
    if (beside.isEmpty()) {
      return;
    }
    Map<String, Object> form = signed ? signature(caseNumber) : outcome(Outcome.TAKE);
    for (String task : waiting(entry.task(), beside, actor)) {
      var same = new CompleteTask.Complete(task, form);
      pipeline.getObject().along(complete, same, actor, caseNumber);
    }
  }

  private static boolean did(AuditEntry entry, String task, Outcome outcome) {
    return task.equals(entry.task()) && outcome.name().equals(entry.outcome());
  }

  private List<String> waiting(String key, List<String> cases, Actor actor) {
    return jdbc.sql(
            """
            select t.task_id from worklist_task t
            where t.case_number = any(:cases::text[]) and t.key = :key
              and (t.assignee = :me or (t.assignee is null and t.candidates && :groups::text[]))
            order by t.case_number
            """)
        .param("cases", cases.toArray(String[]::new))
        .param("key", key)
        .param("me", actor.username())
        .param("groups", actor.groups().toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    return new HashMap<>(Map.of("outcome", outcome.name()));
  }

  /** As the mandate that was just signed says it. */
  private Map<String, Object> signature(String caseNumber) {
    record Signed(String signature, String witness, String signedOn) {}
    Signed signed =
        jdbc.sql(
                """
                select signature, witness, signed_on::text from mandate where case_number = :case
                """)
            .param("case", caseNumber)
            .query(Signed.class)
            .single();
    Map<String, Object> form = outcome(Outcome.SIGNED);
    form.put("signature", signed.signature());
    form.put("signedOn", signed.signedOn());
    if (signed.witness() != null) {
      form.put("witness", signed.witness());
    }
    return form;
  }
}
