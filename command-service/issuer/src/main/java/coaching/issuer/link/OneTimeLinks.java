package coaching.issuer.link;

import coaching.events.id.PersonId;
import coaching.issuer.settings.SignInPaths;
import coaching.vault.database.VaultDatabase;
import org.springframework.security.crypto.keygen.KeyGenerators;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Links of 256 random bits that open one session each. Only their hashes are kept; what comes after the # browsers send nowhere, so
/// that no proxy's log has it.
public final class OneTimeLinks {

    private static final int BYTES = 32;

    /// Of one person and purpose: who asks again and again has the last ones only.
    private static final int MOST = 5;

    private final VaultDatabase database;
    private final URI pages;
    private final InstantSource clock;

    /// @param pages where people reach the issuer
    public OneTimeLinks(VaultDatabase database, URI pages, InstantSource clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /// @return the link, which exists nowhere else
    public URI mint(PersonId person, Purpose purpose) {
        var token = Base64.getUrlEncoder().withoutPadding()
            .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey());
        var now = clock.instant();
        database.inTransaction(() -> {
            database.client().sql("""
                INSERT INTO one_time_link (sha256, person, purpose, made_at, expires_at)
                VALUES (:sha256, :person, :purpose, :made, :expires)""")
                .param("sha256", sha256(token)).param("person", person.value()).param("purpose", purpose.name())
                .param("made", Timestamp.from(now)).param("expires", Timestamp.from(now.plus(purpose.life()))).update();
            return keepLast(person, purpose);
        });
        return pages.resolve(SignInPaths.LINK + "#" + token);
    }

    private int keepLast(PersonId person, Purpose purpose) {
        return database.client().sql("""
            DELETE FROM one_time_link WHERE sha256 IN (
              SELECT sha256 FROM one_time_link WHERE person = :person AND purpose = :purpose
              ORDER BY made_at DESC OFFSET :most)""")
            .param("person", person.value()).param("purpose", purpose.name()).param("most", MOST).update();
    }

    /// Uses it up, whoever else does at the same moment. Of an invitation, those that were sent before go with it.
    ///
    /// @return whose it was; none when it is used up, too old or no link
    public Optional<PersonId> use(String token) {
        return database.inTransaction(() -> {
            var used = database.client().sql("""
                DELETE FROM one_time_link WHERE sha256 = :sha256 RETURNING person, purpose, expires_at""")
                .param("sha256", sha256(token)).query(Used.class).optional().filter(it -> isGood(it.expiresAt));
            used.ifPresent(this::withOthersOfItsKind);
            return used.map(it -> new PersonId(it.person));
        });
    }

    private record Used(UUID person, String purpose, Timestamp expiresAt) {}

    private boolean isGood(Timestamp expires) {
        return clock.instant().isBefore(expires.toInstant());
    }

    private void withOthersOfItsKind(Used used) {
        database.client().sql("DELETE FROM one_time_link WHERE person = :person AND purpose = :purpose")
            .param("person", used.person).param("purpose", used.purpose).update();
    }

    /// Until when each of these people can use the newest invitation of theirs; who has none that is good is left out.
    public Map<PersonId, Instant> invitedUntil(Collection<PersonId> people) {
        var ends = new HashMap<PersonId, Instant>();
        database.client().sql("""
            SELECT person, max(expires_at) AS until FROM one_time_link
            WHERE person = ANY (:people) AND purpose = :purpose AND expires_at > :now GROUP BY person""")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .param("purpose", Purpose.INVITATION.name()).param("now", Timestamp.from(clock.instant()))
            .query(row -> {
                ends.put(new PersonId(row.getObject("person", UUID.class)), row.getTimestamp("until").toInstant());
            });
        return ends;
    }

    /// All that were sent to a person, such as to an address that was wrong.
    public void forget(PersonId person) {
        database.client().sql("DELETE FROM one_time_link WHERE person = :person").param("person", person.value())
            .update();
    }

    /// What nobody can use any more.
    public int purge(Instant now) {
        return database.client().sql("DELETE FROM one_time_link WHERE expires_at <= :now")
            .param("now", Timestamp.from(now)).update();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
