package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfPerson;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

/// Hundreds of people at once, found by their addresses and written in one transaction.
public final class ManyPeople {

    private final VaultDatabase database;
    private final DataKeys keys;
    private final BlindIndex addresses;
    private final People people;

    public ManyPeople(VaultDatabase database, DataKeys keys, BlindIndex addresses, People people) {
        this.database = database;
        this.keys = keys;
        this.addresses = addresses;
        this.people = people;
    }

    /// @param own whether they said themselves who they are, so that nobody else changes it
    public record Known(Person person, boolean own) {}

    /// What is to be known of somebody instead of what was read.
    ///
    /// @param version the one that was read
    public record Change(PersonId person, Details details, int version) {

        /// Nothing of a person in a log line.
        @Override
        public String toString() {
            return "Change[" + person + "]";
        }
    }

    /// The same for all spellings of one address, and of no use to anybody who lacks the key.
    public UUID hash(EmailAddress address) {
        var hashed = ByteBuffer.wrap(addresses.of(address), Short.BYTES, 2 * Long.BYTES);
        return new UUID(hashed.getLong(), hashed.getLong());
    }

    /// Those who have these addresses, by them; who is not known, or not any more, is left out.
    public Map<EmailAddress, Known> find(Collection<EmailAddress> asked) {
        var people = ids(asked);
        var ids = people.values().stream().map(PersonId::value).toArray(UUID[]::new);
        var rows = database.client().sql(PersonRow.SELECT + "WHERE person = ANY (:ids)").param("ids", ids)
            .query((row, _) -> PersonRow.of(row)).list().stream().collect(toMap(PersonRow::id, row -> row));
        var ciphers = keys.find(people.values().stream().map(OfPerson::new).toList());
        var known = new HashMap<EmailAddress, Known>();
        people.forEach((address, id) -> {
            var row = rows.get(id);
            var cipher = ciphers.get(new OfPerson(id));
            if (row != null && cipher != null) {
                known.put(address, new Known(row.open(cipher), row.own()));
            }
        });
        return known;
    }

    private Map<EmailAddress, PersonId> ids(Collection<EmailAddress> asked) {
        var indexes = asked.stream().collect(toMap(it -> ByteBuffer.wrap(addresses.of(it)), it -> it, (one, _) -> one));
        var ids = new HashMap<EmailAddress, PersonId>();
        database.client().sql("SELECT person, email_index FROM person WHERE email_index = ANY (:indexes)")
            .param("indexes", indexes.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
            .query(row -> {
                ids.put(requireNonNull(indexes.get(ByteBuffer.wrap(row.getBytes("email_index")))),
                    new PersonId(row.getObject("person", UUID.class)));
            });
        return ids;
    }

    /// Adds everybody whose address nobody has.
    ///
    /// @param details each with an address of its own
    /// @return whose each address is now; of who had it before, nothing was changed
    public Map<EmailAddress, PersonId> add(Collection<Details> details) {
        return database.inTransaction(() -> {
            long change = people.nextChange();
            var ids = new HashMap<>(ids(details.stream().map(ManyPeople::address).toList()));
            var added = details.stream().filter(it -> !ids.containsKey(address(it))).toList();
            var fresh = added.stream().map(_ -> new PersonId(UUID.randomUUID())).toList();
            var ciphers = keys.make(fresh.stream().map(OfPerson::new).toList());
            var rows = new ArrayList<@Nullable Object[]>();
            for (int i = 0; i < fresh.size(); i++) {
                rows.add(parameters(fresh.get(i), added.get(i), 1, ciphers, change));
                ids.put(address(added.get(i)), fresh.get(i));
            }
            database.operations().batchUpdate(PersonRow.WRITE, rows);
            return ids;
        });
    }

    /// Who was changed meanwhile, or has said themselves who they are, stays as they are.
    public void change(List<Change> changes) {
        var ciphers = keys.find(changes.stream().map(it -> new OfPerson(it.person())).toList());
        database.inTransaction(() -> {
            long change = people.nextChange();
            var unchanged = unchanged(changes);
            var rows = changes.stream()
                .filter(it -> Integer.valueOf(it.version()).equals(unchanged.get(it.person()))
                    && ciphers.containsKey(new OfPerson(it.person())))
                .map(it -> parameters(it.person(), it.details(), it.version() + 1, ciphers, change)).toList();
            return database.operations().batchUpdate(PersonRow.WRITE, rows);
        });
    }

    private Map<PersonId, Integer> unchanged(List<Change> changes) {
        var versions = new HashMap<PersonId, Integer>();
        database.client().sql("SELECT person, version FROM person WHERE person = ANY (:ids) AND NOT own")
            .param("ids", changes.stream().map(it -> it.person().value()).toArray(UUID[]::new))
            .query(row -> {
                versions.put(new PersonId(row.getObject("person", UUID.class)), row.getInt("version"));
            });
        return versions;
    }

    private @Nullable Object[] parameters(PersonId id, Details details, int version,
                                          Map<OfPerson, FieldCipher> ciphers, long change) {
        var key = requireNonNull(ciphers.get(new OfPerson(id)));
        return PersonRow.of(id, details, false, version, key).parameters(addresses.of(address(details)), change);
    }

    private static EmailAddress address(Details details) {
        return requireNonNull(details.email());
    }
}
