/**
 * Who looks at the database: the second wall under {@link cn.bangdai.app.shared.CaseAccess}.
 *
 * <p>PostgreSQL row level security (migration {@code viewer/}) shows each connection the rows of
 * one {@link cn.bangdai.app.shared.viewer.Viewer} and refuses to show any to nobody. A thread is
 * bound to its viewer by {@link cn.bangdai.app.shared.viewer.Viewers}: a request to who is signed
 * in, a command to its actor, background work to the application itself, a tracking code to its one
 * case. The setting is written when a connection is handed out and only when the connection last
 * served somebody else, so most of the time it costs nothing.
 *
 * <p>A command locks its case through {@code lock_case}, which finds only what its actor sees and
 * then grants the case, with the others of its bundle, to the transaction: a command on a case out
 * of sight ends at the lock even if its use case forgot to ask, and one that takes a case out of
 * its actor's hands can finish.
 *
 * <p>Why it is so. The application's user owns its tables, so row security is forced on them; an
 * owner apart for migrations would double every password and keep out nobody who can already send
 * SQL. Row security is there for the forgotten question, not for injected SQL: who can send any
 * statement can also set the setting. A viewer never changes inside a transaction; the few
 * questions that reach beyond sight are SQL functions with that one answer. Children of a case ask
 * one function, {@code case_in_sight}, and not a subquery, because a subquery would be planned anew
 * in each of hundreds of statements.
 */
package cn.bangdai.app.shared.viewer;
