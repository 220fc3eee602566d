package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfPerson;
import coaching.vault.person.PendingAddress.Agreement;
import coaching.vault.person.PendingAddress.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import static java.time.ZoneOffset.UTC;

/// Changes of address that people ask for themselves. Each waits a day at most until whoever reads the new address has confirmed it,
/// and whoever reads the old one has agreed; in whichever order. Of each person there is one at most.
public final class AddressChanges {

    private static final String NEW_EMAIL = "new email";
    private static final Duration LIFE = Duration.ofHours(24);

    private final VaultDatabase database;
    private final DataKeys keys;
    private final BlindIndex addresses;
    private final People people;
    private final AddressLinks links;

    public AddressChanges(VaultDatabase database, DataKeys keys, BlindIndex addresses, People people) {
        this.database = database;
        this.keys = keys;
        this.addresses = addresses;
        this.people = people;
        this.links = new AddressLinks(database.client());
    }

    /// What came of asking for a change.
    public sealed interface Asked {

        /// It waits now, instead of one that was asked for before.
        record Waits(PendingAddress pending) implements Asked {}

        /// They have that address already.
        record SameAddress() implements Asked {}

        /// Nothing is known of them whose address it could be.
        record NothingKnown() implements Asked {}
    }

    /// What came of a link.
    public sealed interface Confirmed {

        /// The other address has to be asked still.
        record WaitsFor(PersonId person, Side side) implements Confirmed {}

        record Changed(PersonId person) implements Confirmed {}

        /// Somebody else has taken the address meanwhile, so nothing is changed.
        record Taken(PersonId person) implements Confirmed {}

        /// It is used up, too old or no link, or what it was for is over.
        record Over() implements Confirmed {}
    }

    /// Whether the address is somebody else's is not looked at: nobody is to learn that by asking.
    public Asked ask(PersonId person, EmailAddress address, Instant now) {
        var known = people.find(person);
        if (known.isEmpty()) {
            return new Asked.NothingKnown();
        }
        var old = known.get().email();
        if (old != null && old.canonical().equals(address.canonical())) {
            return new Asked.SameAddress();
        }
        var pending = new PendingAddress(UUID.randomUUID(), address, false,
            old == null ? Agreement.NOT_NEEDED : Agreement.AWAITED, now.plus(LIFE));
        store(person, pending, old == null ? null : addresses.of(old));
        return new Asked.Waits(pending);
    }

    private void store(PersonId person, PendingAddress pending, byte @Nullable [] oldIndex) {
        var address = keys.obtain(new OfPerson(person)).encrypt(pending.address().text(), person.toString(), NEW_EMAIL);
        database.inTransaction(() -> {
            database.client().sql("""
                INSERT INTO address_change (person, change, address, old_index, expires_at)
                VALUES (:person, :change, :address, :old, :expires)
                ON CONFLICT (person) DO UPDATE SET change = excluded.change, address = excluded.address,
                    old_index = excluded.old_index, expires_at = excluded.expires_at, confirmed_at = NULL,
                    agreed_at = NULL""")
                .param("person", person.value()).param("change", pending.id()).param("address", address)
                .param("old", oldIndex).param("expires", at(pending.expiresAt())).update();
            return links.forget(person, Side.NEW) + links.forget(person, Side.OLD);
        });
    }

    /// Absent if none waits, or not any more.
    public Optional<PendingAddress> pending(PersonId person, Instant now) {
        return keys.find(new OfPerson(person)).flatMap(key -> pending(person, key, now));
    }

    private Optional<PendingAddress> pending(PersonId person, FieldCipher key, Instant now) {
        return database.client()
            .sql(
                """
                    SELECT change, address, old_index IS NOT NULL AS asks_old, expires_at, confirmed_at IS NOT NULL AS confirmed,
                        agreed_at IS NOT NULL AS agreed
                    FROM address_change WHERE person = :person AND expires_at > :now""")
            .param("person", person.value()).param("now", at(now))
            .query((row, _) -> pending(row, person, key)).optional();
    }

    private static PendingAddress pending(ResultSet row, PersonId person, FieldCipher key) throws SQLException {
        var agreed = row.getBoolean("agreed") ? Agreement.GIVEN : Agreement.AWAITED;
        return new PendingAddress(row.getObject("change", UUID.class),
            new EmailAddress(key.decrypt(row.getBytes("address"), person.toString(), NEW_EMAIL)),
            row.getBoolean("confirmed"), row.getBoolean("asks_old") ? agreed : Agreement.NOT_NEEDED,
            row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /// Its links open nothing from then on.
    public void cancel(PersonId person) {
        database.client().sql("DELETE FROM address_change WHERE person = :person").param("person", person.value())
            .update();
    }

    /// Whether it is an address of somebody else.
    public boolean isTaken(EmailAddress address, PersonId person) {
        return people.find(address).filter(it -> !it.equals(person)).isPresent();
    }

    /// For one change, and no other that is asked for in the meantime.
    ///
    /// @param change see [PendingAddress#id]
    /// @return what makes the link, which exists nowhere else
    public String mint(PersonId person, UUID change, Side side, Instant now) {
        return database.inTransaction(() -> links.mint(person, change, side, at(now)));
    }

    /// Uses a link up. With the second of them the address is the person's, who alone changes it from then on.
    public Confirmed confirm(String token, Instant now) {
        var link = new LinkToken(token);
        return links.owner(link)
            .flatMap(person -> keys.find(new OfPerson(person)).map(key -> confirm(link, person, key, now)))
            .orElseGet(Confirmed.Over::new);
    }

    /// The unique index tells that an address is taken, whoever takes it at the same moment.
    private Confirmed confirm(LinkToken link, PersonId person, FieldCipher key, Instant now) {
        try {
            return database.inTransaction(() -> {
                long change = people.nextChange();
                return links.use(link).flatMap(side -> saidYes(person, side, key, now))
                    .map(pending -> pending.isComplete() ? change(person, pending, key, change)
                        : waitsFor(person, pending))
                    .orElseGet(Confirmed.Over::new);
            });
        } catch (DuplicateKeyException _) {
            cancel(person);
            return new Confirmed.Taken(person);
        }
    }

    private Optional<PendingAddress> saidYes(PersonId person, Side side, FieldCipher key, Instant now) {
        var column = side == Side.NEW ? "confirmed_at" : "agreed_at";
        database.client().sql("UPDATE address_change SET " + column + " = :now WHERE person = :person")
            .param("now", at(now)).param("person", person.value()).update();
        links.forget(person, side);
        return pending(person, key, now);
    }

    private static Confirmed waitsFor(PersonId person, PendingAddress pending) {
        return new Confirmed.WaitsFor(person, pending.waitsFor(Side.NEW) ? Side.NEW : Side.OLD);
    }

    /// What the old address agreed to holds as long as it is the old one.
    private Confirmed change(PersonId person, PendingAddress pending, FieldCipher key, long change) {
        var changed = hasAddressOfThen(person) && people.changeAddress(person, pending.address(), key, change);
        cancel(person);
        return changed ? new Confirmed.Changed(person) : new Confirmed.Over();
    }

    private boolean hasAddressOfThen(PersonId person) {
        return database.client().sql("""
            SELECT EXISTS (SELECT FROM address_change JOIN person USING (person)
                WHERE person = :person AND email_index IS NOT DISTINCT FROM old_index)""")
            .param("person", person.value()).query(Boolean.class).single();
    }

    /// What nobody has confirmed in time.
    public int purge(Instant now) {
        return database.client().sql("DELETE FROM address_change WHERE expires_at <= :now").param("now", at(now))
            .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(UTC);
    }
}
