package coaching.vault.mail;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.database.VaultDatabase;
import coaching.vault.mail.OutboxMail.State;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static java.time.ZoneOffset.UTC;

/// Mails that are to be sent. Whoever takes one to send it has it for a while, so no other process sends it too; if that
/// process ends, the mail is due again.
public final class Outbox {

    private static final int MOST_WAITING = 20_000;
    private static final int MOST_IN_BULK = MOST_WAITING / 2;

    private final VaultDatabase database;

    public Outbox(VaultDatabase database) {
        this.database = database;
    }

    /// What came of asking for a mail.
    public enum Asked { NEW, KNOWN, FULL }

    /// What came of asking for a mail anew.
    public enum Retried { DUE, NOT_DEAD, UNKNOWN }

    /// @param cause what it is sent for, without anything of the person but their id: a cause is one mail
    public Asked ask(PersonId person, @Nullable ProgrammeId programme, MailKind kind, String cause, Instant now) {
        int added = database.client().sql("""
            INSERT INTO mail (person, programme, kind, cause, due, asked_at)
            SELECT :person, :programme, :kind, :cause, :now, :now
            WHERE (SELECT count(*) FROM mail WHERE state = 'WAITING') < :most
            ON CONFLICT (cause) DO NOTHING""")
            .param("person", person.value()).param("programme", programme == null ? null : programme.value())
            .param("kind", kind.name()).param("cause", cause).param("now", at(now)).param("most", MOST_WAITING)
            .update();
        return added == 1 ? Asked.NEW : isKnown(cause) ? Asked.KNOWN : Asked.FULL;
    }

    /// Asks for the same mail to many, as far as half of the room is free: the other half is for mails that are asked for
    /// one by one.
    ///
    /// @param causes by person, see [#ask]
    /// @return for how many there was no room; of those whose cause is known, none
    public int askAll(Map<PersonId, String> causes, @Nullable ProgrammeId programme, MailKind kind, Instant now) {
        var people = List.copyOf(causes.keySet());
        var named = people.stream().map(causes::get).toArray(String[]::new);
        database.client().sql("""
            INSERT INTO mail (person, programme, kind, cause, due, asked_at)
            SELECT person, :programme, :kind, cause, :now, :now
            FROM unnest(:people::uuid[], :causes::text[]) AS asked (person, cause)
            WHERE NOT EXISTS (SELECT FROM mail WHERE mail.cause = asked.cause)
            LIMIT greatest(0, :most - (SELECT count(*) FROM mail WHERE state = 'WAITING'))
            ON CONFLICT (cause) DO NOTHING""")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)).param("causes", named)
            .param("programme", programme == null ? null : programme.value()).param("kind", kind.name())
            .param("now", at(now)).param("most", MOST_IN_BULK).update();
        return causes.size() - known(named);
    }

    private int known(String[] causes) {
        return database.client().sql("SELECT count(*) FROM mail WHERE cause = ANY (:causes)").param("causes", causes)
            .query(Integer.class).single();
    }

    /// Those of the causes for which a mail was asked for before.
    public Set<String> known(Collection<String> causes) {
        return new HashSet<>(database.client().sql("SELECT cause FROM mail WHERE cause = ANY (:causes)")
            .param("causes", causes.toArray(String[]::new)).query(String.class).list());
    }

    private boolean isKnown(String cause) {
        return database.client().sql("SELECT EXISTS (SELECT FROM mail WHERE cause = :cause)").param("cause", cause)
            .query(Boolean.class).single();
    }

    /// The mail that is due longest, with one try more; one by which somebody comes in before all others, and one who asked
    /// for it themselves before those who are invited.
    ///
    /// @param until when it is due again unless the end of this try is told
    public Optional<OutboxMail> take(Instant now, Instant until) {
        return database.client()
            .sql(
                """
                    UPDATE mail SET tries = tries + 1, due = :until WHERE mail = (
                        SELECT mail FROM mail WHERE state = 'WAITING' AND due <= :now ORDER BY kind IN ('WAITING', 'REMINDER'), kind = 'INVITATION', due
                        LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING\s"""
                    + OutboxMail.COLUMNS)
            .param("now", at(now)).param("until", at(until)).query((row, _) -> OutboxMail.of(row)).optional();
    }

    public void sent(OutboxMail mail, Instant now) {
        end(mail, State.SENT, null, now);
    }

    public void dead(OutboxMail mail, MailFailure failure, Instant now) {
        end(mail, State.DEAD, failure, now);
    }

    private void end(OutboxMail mail, State state, @Nullable MailFailure failure, Instant now) {
        ofTry(mail, "state = :state, failure = :failure, due = :at, ended_at = :at", state.name(), failure, now);
    }

    /// @param due when it is tried again
    public void failed(OutboxMail mail, MailFailure failure, Instant due) {
        ofTry(mail, "state = :state, failure = :failure, due = :at", State.WAITING.name(), failure, due);
    }

    /// Nothing, if somebody else tries it by now.
    private void ofTry(OutboxMail mail, String change, String state, @Nullable MailFailure failure, Instant at) {
        database.client()
            .sql("UPDATE mail SET " + change + " WHERE mail = :mail AND state = 'WAITING' AND tries = :tries")
            .param("state", state).param("failure", failure == null ? null : failure.name()).param("at", at(at))
            .param("mail", mail.id()).param("tries", mail.tries()).update();
    }

    /// One that ended without being sent is due again, as if it were asked for now.
    public Retried retry(UUID mail, Instant now) {
        int due = database.client().sql("""
            UPDATE mail SET state = 'WAITING', tries = 0, due = :now, asked_at = :now, ended_at = NULL
            WHERE mail = :mail AND state = 'DEAD'""").param("now", at(now)).param("mail", mail).update();
        if (due == 1) {
            return Retried.DUE;
        }
        boolean known = database.client().sql("SELECT EXISTS (SELECT FROM mail WHERE mail = :mail)")
            .param("mail", mail).query(Boolean.class).single();
        return known ? Retried.NOT_DEAD : Retried.UNKNOWN;
    }

    /// What became of the last invitation of each person stays, so that who was invited is not taken for somebody new.
    ///
    /// @return how many had ended before that
    public int purge(Instant before) {
        return database.inTransaction(() -> {
            database.client().sql("""
                INSERT INTO past_invitation (person, state, failure, at)
                SELECT DISTINCT ON (person) person, state, failure, ended_at FROM mail
                WHERE kind = 'INVITATION' AND state <> 'WAITING' AND ended_at < :before ORDER BY person, ended_at DESC
                ON CONFLICT (person) DO UPDATE
                SET state = excluded.state, failure = excluded.failure, at = excluded.at
                WHERE past_invitation.at < excluded.at""").param("before", at(before)).update();
            return database.client().sql("DELETE FROM mail WHERE state <> 'WAITING' AND ended_at < :before")
                .param("before", at(before)).update();
        });
    }

    /// What became of the newest invitation of each of these people, one that waits before all others; who was never
    /// invited is left out.
    public Map<PersonId, SentInvitation> invitations(Collection<PersonId> people) {
        var newest = new HashMap<PersonId, SentInvitation>();
        database.client().sql("""
            SELECT DISTINCT ON (person) person, state, failure, at FROM (
                SELECT person, state, failure, coalesce(ended_at, asked_at) AS at FROM mail
                WHERE kind = 'INVITATION' AND person = ANY (:people)
                UNION ALL SELECT person, state, failure, at FROM past_invitation WHERE person = ANY (:people)) AS told
            ORDER BY person, state = 'WAITING' DESC, at DESC""")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query(row -> {
                newest.put(new PersonId(row.getObject("person", UUID.class)), SentInvitation.of(row));
            });
        return newest;
    }

    /// What went to an address that these people have no more. One that waits goes to the address they have when it is sent.
    public void forgetInvitations(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        database.inTransaction(() -> {
            database.client().sql("DELETE FROM past_invitation WHERE person = ANY (:people)").param("people", ids)
                .update();
            return database.client().sql("""
                DELETE FROM mail WHERE kind = 'INVITATION' AND state <> 'WAITING' AND person = ANY (:people)""")
                .param("people", ids).update();
        });
    }

    public List<OutboxMail> newest(int most) {
        return database.client().sql("SELECT " + OutboxMail.COLUMNS + " FROM mail ORDER BY asked_at DESC LIMIT :most")
            .param("most", most).query((row, _) -> OutboxMail.of(row)).list();
    }

    /// How many there are in each state.
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        List.of(State.values()).forEach(state -> counts.put(state, 0L));
        database.client().sql("SELECT state, count(*) FROM mail GROUP BY state")
            .query(row -> {
                counts.put(State.valueOf(row.getString(1)), row.getLong(2));
            });
        return counts;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }
}
