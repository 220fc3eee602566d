package coaching.issuer.session;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Who has signed in here once.
public final class Arrivals {

    private final VaultDatabase database;
    private final InstantSource clock;

    public Arrivals(VaultDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String person, boolean byLink) {
        database.client().sql("""
            INSERT INTO arrived (person, at, by_link) VALUES (:person, :at, :link)
            ON CONFLICT (person) DO UPDATE SET by_link = arrived.by_link OR excluded.by_link
            WHERE arrived.by_link IS DISTINCT FROM (arrived.by_link OR excluded.by_link)""")
            .param("person", UUID.fromString(person)).param("at", Timestamp.from(clock.instant()))
            .param("link", byLink).update();
    }

    /// Whether the person has come by a link, and so reads what is sent to their address.
    public boolean readsTheirMail(PersonId person) {
        return database.client().sql("SELECT count(*) FROM arrived WHERE person = :person AND by_link")
            .param("person", person.value()).query(Integer.class).single() > 0;
    }

    public boolean has(PersonId person) {
        return !among(Set.of(person)).isEmpty();
    }

    /// Those of these people.
    public Set<PersonId> among(Collection<PersonId> people) {
        return new HashSet<>(database.client().sql("SELECT person FROM arrived WHERE person = ANY (:people)")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }
}
