package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.VaultFailure;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;

/// What is known of people, each encrypted with a key of their own.
public final class People {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final VaultDatabase database;
    private final DataKeys keys;
    private final BlindIndex addresses;

    public People(VaultDatabase database, DataKeys keys, BlindIndex addresses) {
        this.database = database;
        this.keys = keys;
        this.addresses = addresses;
    }

    /// What came of a change.
    public sealed interface Saved {

        /// @param isNew whether nothing was known of them before
        record Done(Person person, boolean isNew) implements Saved {}

        /// Somebody else changed it meanwhile.
        ///
        /// @param now absent if nothing is known of them
        record Outdated(Optional<Person> now) implements Saved {}

        /// The address is another person's.
        record AddressTaken() implements Saved {}

        /// They said themselves who they are.
        record TheirsToSay() implements Saved {}
    }

    /// Absent if nothing is known of them, or not any more.
    public Optional<Person> find(PersonId id) {
        return row(id).flatMap(row -> keys.find(new OfPerson(id)).map(row::open));
    }

    public Optional<PersonId> find(EmailAddress address) {
        return database.client().sql("SELECT person FROM person WHERE email_index = :index")
            .param("index", addresses.of(address)).query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
            .optional();
    }

    /// As somebody else says. Of who has once said so themselves, nothing is changed.
    ///
    /// @param version the one that was read, 0 if there was none
    public Saved save(PersonId id, Details details, int version) {
        return save(id, details, version, false);
    }

    /// As they say themselves.
    public Saved saveOwn(PersonId id, Details details, int version) {
        return save(id, details, version, true);
    }

    private Saved save(PersonId id, Details details, int version, boolean own) {
        var key = keys.obtain(new OfPerson(id));
        try {
            return database.inTransaction(() -> {
                long change = nextChange();
                var before = row(id);
                if (isMerged(id)) {
                    return new Saved.Outdated(Optional.empty());
                }
                if (!own && before.filter(PersonRow::own).isPresent()) {
                    return new Saved.TheirsToSay();
                }
                return before.map(PersonRow::version).orElse(0) == version
                    ? new Saved.Done(write(id, details, own, version + 1, key, change), before.isEmpty())
                    : new Saved.Outdated(before.map(row -> row.open(key)));
            });
        } catch (DuplicateKeyException _) {
            return new Saved.AddressTaken();
        }
    }

    /// As both addresses have said. From then on nobody else says what is known of them.
    ///
    /// @return whether anything is known of them
    boolean changeAddress(PersonId id, EmailAddress address, FieldCipher key, long change) {
        var before = row(id);
        before.ifPresent(
            row -> write(id, row.open(key).details().reachedAt(address), true, row.version() + 1, key, change));
        return before.isPresent();
    }

    /// Two records are one person's. What is known of the one that stands for both stays; the other's details go. Only
    /// where there is nothing else they are kept: all of them, or the address.
    public void merge(PersonId alias, PersonId into) {
        row(alias).ifPresent(gone -> {
            var details = keys.find(new OfPerson(alias)).flatMap(key -> opened(gone, key));
            database.client().sql("DELETE FROM person WHERE person = :person").param("person", alias.value()).update();
            details.ifPresent(it -> keep(it, gone.own(), into));
        });
    }

    private void keep(Person alias, boolean own, PersonId into) {
        var key = keys.obtain(new OfPerson(into));
        var before = row(into);
        if (before.isEmpty()) {
            write(into, alias.details(), own, 1, key, nextChange());
            return;
        }
        opened(before.get(), key).filter(known -> known.email() == null || own).ifPresent(known -> {
            var email = known.email() == null ? alias.email() : known.email();
            var details = email == null ? known.details() : known.details().reachedAt(email);
            write(into, details, before.get().own() || own, known.version() + 1, key, nextChange());
        });
    }

    /// What cannot be read any more is no reason to read no further.
    private static Optional<Person> opened(PersonRow row, FieldCipher key) {
        try {
            return Optional.of(row.open(key));
        } catch (VaultFailure e) {
            LOG.warn("What is known of a person cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// What somebody is about to say of a record that was merged meanwhile is about another one now.
    private boolean isMerged(PersonId id) {
        return database.client().sql("SELECT EXISTS (SELECT FROM merged WHERE person = :person)")
            .param("person", id.value()).query(Boolean.class).single();
    }

    /// Writers come one after the other: each waits for the number of its change.
    long nextChange() {
        return database.client().sql("UPDATE change_count SET number = number + 1 RETURNING number").query(Long.class)
            .single();
    }

    private Person write(PersonId id, Details details, boolean own, int version, FieldCipher key, long change) {
        var email = details.email();
        database.operations().update(PersonRow.WRITE, PersonRow.of(id, details, own, version, key)
            .parameters(email == null ? null : addresses.of(email), change));
        return new Person(id, details.name(), email, details.language(), details.zone(), version);
    }

    /// The number of the newest change to anything known of anybody, or of who takes part.
    public long change() {
        return database.client().sql("SELECT number FROM change_count").query(Long.class).single();
    }

    /// Those of them of whom an address is known.
    public Set<PersonId> withAddress(Collection<PersonId> people) {
        return new HashSet<>(database.client()
            .sql("SELECT person FROM person WHERE person = ANY (:ids) AND email_index IS NOT NULL")
            .param("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list());
    }

    /// The names of those of whom one is known.
    Map<PersonId, String> names(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        return names(database.client().sql("SELECT person, name FROM person WHERE person = ANY (:ids)")
            .param("ids", ids).query((row, _) -> NameOnly.of(row)).list());
    }

    /// Whose name may have changed after that change.
    List<PersonId> changedSince(long change) {
        return database.client().sql("SELECT person FROM person WHERE change > :change").param("change", change)
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class))).list();
    }

    private Map<PersonId, String> names(List<NameOnly> rows) {
        var owners = rows.stream().collect(toMap(NameOnly::person, row -> new OfPerson(row.person)));
        var ciphers = keys.find(new ArrayList<>(owners.values()));
        var names = new HashMap<PersonId, String>();
        for (var row : rows) {
            var cipher = ciphers.get(owners.get(row.person));
            if (cipher != null) {
                name(row, cipher).ifPresent(name -> names.put(row.person, name));
            }
        }
        return names;
    }

    /// One that cannot be read is no reason to show nobody.
    private static Optional<String> name(NameOnly row, FieldCipher cipher) {
        try {
            return Optional.of(cipher.decrypt(row.name, row.person.toString(), "name"));
        } catch (VaultFailure e) {
            LOG.warn("A name cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PersonRow> row(PersonId id) {
        return database.client().sql(PersonRow.SELECT + "WHERE person = :person").param("person", id.value())
            .query((row, _) -> PersonRow.of(row)).optional();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record NameOnly(PersonId person, byte[] name) {

        static NameOnly of(ResultSet row) throws SQLException {
            return new NameOnly(new PersonId(row.getObject("person", UUID.class)), row.getBytes("name"));
        }
    }
}
