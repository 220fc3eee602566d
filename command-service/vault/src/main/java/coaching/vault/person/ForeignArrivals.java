package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import static java.time.ZoneOffset.UTC;

/// Who has come in once from an issuer that is not ours. It keeps no account of them that could be asked.
public final class ForeignArrivals {

    private final VaultDatabase database;

    public ForeignArrivals(VaultDatabase database) {
        this.database = database;
    }

    public void add(PersonId person, Instant now) {
        database.client().sql("INSERT INTO foreign_arrival (person, at) VALUES (:person, :at) ON CONFLICT DO NOTHING")
            .param("person", person.value()).param("at", now.atOffset(UTC)).update();
    }

    public boolean has(PersonId person) {
        return !among(Set.of(person)).isEmpty();
    }

    /// Those of these people.
    public Set<PersonId> among(Collection<PersonId> people) {
        return new HashSet<>(database.client().sql("SELECT person FROM foreign_arrival WHERE person = ANY (:people)")
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }
}
