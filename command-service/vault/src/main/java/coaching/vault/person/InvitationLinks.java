package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import static java.time.ZoneOffset.UTC;

/// Links that were sent to people who are to sign in at an issuer that is not ours. Who uses one says as whom they sign in there. Each is
/// good for a week, once, and with it go the others of its person.
public final class InvitationLinks {

    private static final Duration LIFE = Duration.ofDays(7);

    /// Of one person: every try of a mail has a link of its own.
    private static final int MOST = 5;

    private final VaultDatabase database;

    public InvitationLinks(VaultDatabase database) {
        this.database = database;
    }

    /// @return what makes the link, which exists nowhere else
    public String mint(PersonId person, Instant now) {
        var token = LinkToken.fresh();
        return database.inTransaction(() -> {
            database.client().sql("""
                INSERT INTO invitation_link (sha256, person, made_at, expires_at)
                VALUES (:sha256, :person, :made, :expires)""")
                .param("sha256", token.sha256()).param("person", person.value()).param("made", at(now))
                .param("expires", at(now.plus(LIFE))).update();
            database.client().sql("""
                DELETE FROM invitation_link WHERE sha256 IN (
                    SELECT sha256 FROM invitation_link WHERE person = :person AND used_at IS NULL
                    ORDER BY made_at DESC OFFSET :most)""")
                .param("person", person.value()).param("most", MOST).update();
            return token.text();
        });
    }

    /// Whose it is or was, used or too old as it may be.
    public Optional<PersonId> owner(String token) {
        return database.client().sql("SELECT person FROM invitation_link WHERE sha256 = :sha256")
            .param("sha256", new LinkToken(token).sha256())
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
            .optional();
    }

    /// Uses a link up if what it is for is done, and leaves it as it was otherwise. Of those who use links of one person at the same
    /// moment each waits for the one before.
    ///
    /// @param work whether it did what the link is for; it is called while the link is held
    /// @return whose it was; absent when it is used up, too old or no link, or nothing was done
    public Optional<PersonId> use(String token, Instant now, Predicate<PersonId> work) {
        var sha256 = new LinkToken(token).sha256();
        return database.inTransaction(() -> {
            hold(sha256);
            var owner = good(sha256, now).filter(work);
            owner.ifPresent(person -> {
                database.client().sql("UPDATE invitation_link SET used_at = :now WHERE sha256 = :sha256")
                    .param("now", at(now)).param("sha256", sha256).update();
                forget(person);
            });
            return owner;
        });
    }

    /// All links of the same person, in an order that is the same for everybody.
    private void hold(byte[] sha256) {
        database.client().sql("""
            SELECT FROM invitation_link
            WHERE person = (SELECT person FROM invitation_link WHERE sha256 = :sha256)
            ORDER BY sha256 FOR UPDATE""").param("sha256", sha256).query(_ -> {});
    }

    private Optional<PersonId> good(byte[] sha256, Instant now) {
        return database.client().sql("""
            SELECT person FROM invitation_link
            WHERE sha256 = :sha256 AND used_at IS NULL AND expires_at > :now""")
            .param("sha256", sha256).param("now", at(now))
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).optional();
    }

    /// Whether the person has come in by one.
    public boolean wasUsedBy(PersonId person) {
        return !usedBy(Set.of(person)).isEmpty();
    }

    /// Those of these people who have come in by one.
    public Set<PersonId> usedBy(Collection<PersonId> people) {
        return new HashSet<>(database.client().sql("""
            SELECT DISTINCT person FROM invitation_link WHERE person = ANY (:people) AND used_at IS NOT NULL""")
            .param("people", values(people)).query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }

    /// Until when each of these people can use the newest of theirs; who has none that is good is left out.
    public Map<PersonId, Instant> goodUntil(Collection<PersonId> people, Instant now) {
        var ends = new HashMap<PersonId, Instant>();
        database.client().sql("""
            SELECT person, max(expires_at) AS until FROM invitation_link
            WHERE person = ANY (:people) AND used_at IS NULL AND expires_at > :now GROUP BY person""")
            .param("people", values(people)).param("now", at(now))
            .query(row -> {
                ends.put(new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("until", OffsetDateTime.class).toInstant());
            });
        return ends;
    }

    private static UUID[] values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    /// All that were sent to a person and not used, such as to an address that was wrong.
    public void forget(PersonId person) {
        database.client().sql("DELETE FROM invitation_link WHERE person = :person AND used_at IS NULL")
            .param("person", person.value()).update();
    }

    /// What nobody has used in time.
    public int purge(Instant now) {
        return database.client().sql("DELETE FROM invitation_link WHERE used_at IS NULL AND expires_at <= :now")
            .param("now", at(now)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }
}
