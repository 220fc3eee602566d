package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.person.PendingAddress.Side;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Links of changes of address that wait. They end with the change, whose rows theirs hang on.
final class AddressLinks {

    /// To one of the addresses: every try of a mail has a link of its own.
    private static final int MOST = 5;

    private final JdbcClient database;

    AddressLinks(JdbcClient database) {
        this.database = database;
    }

    /// For a change that does not wait any more the link opens nothing.
    String mint(PersonId person, UUID change, Side side, OffsetDateTime now) {
        var token = LinkToken.fresh();
        database.sql("""
            INSERT INTO address_link (sha256, person, change, side, made_at)
            SELECT :sha256, person, change, :side, :now FROM address_change
            WHERE person = :person AND change = :change""")
            .param("sha256", token.sha256()).param("person", person.value()).param("change", change)
            .param("side", side.name()).param("now", now).update();
        database.sql("""
            DELETE FROM address_link WHERE sha256 IN (
                SELECT sha256 FROM address_link WHERE person = :person AND side = :side
                ORDER BY made_at DESC OFFSET :most)""")
            .param("person", person.value()).param("side", side.name()).param("most", MOST).update();
        return token.text();
    }

    /// Whose change it is for.
    Optional<PersonId> owner(LinkToken link) {
        return database.sql("SELECT person FROM address_link WHERE sha256 = :sha256").param("sha256", link.sha256())
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).optional();
    }

    /// Absent for all but one of those who use it at the same moment, and where another change waits than the one it was made for.
    Optional<Side> use(LinkToken link) {
        return database.sql("""
            DELETE FROM address_link link USING address_change waiting
            WHERE sha256 = :sha256 AND waiting.person = link.person AND waiting.change = link.change RETURNING side""")
            .param("sha256", link.sha256()).query(String.class).optional().map(Side::valueOf);
    }

    /// @return how many there were
    int forget(PersonId person, Side side) {
        return database.sql("DELETE FROM address_link WHERE person = :person AND side = :side")
            .param("person", person.value()).param("side", side.name()).update();
    }
}
