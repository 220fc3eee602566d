package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.key.FieldCipher;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

/// What is known of somebody, as it is stored.
@SuppressWarnings("ArrayRecordComponent")
record PersonRow(PersonId id, byte[] name, byte @Nullable [] email, byte @Nullable [] language,
                 byte @Nullable [] zone, boolean own, int version) {

    static final String SELECT = "SELECT person, name, email, language, zone, own, version FROM person ";

    /// Of [#parameters].
    static final String WRITE = """
        INSERT INTO person (person, name, email, language, zone, own, version, email_index, change)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person) DO UPDATE SET name = excluded.name, email = excluded.email,
            language = excluded.language, zone = excluded.zone, email_index = excluded.email_index,
            own = excluded.own, version = excluded.version, change = excluded.change""";

    static PersonRow of(ResultSet row) throws SQLException {
        return new PersonRow(new PersonId(row.getObject("person", UUID.class)), row.getBytes("name"),
            row.getBytes("email"), row.getBytes("language"), row.getBytes("zone"), row.getBoolean("own"),
            row.getInt("version"));
    }

    static PersonRow of(PersonId id, Details details, boolean own, int version, FieldCipher key) {
        var row = id.toString();
        var email = details.email();
        var language = details.language();
        var zone = details.zone();
        return new PersonRow(id, key.encrypt(details.name(), row, "name"),
            email == null ? null : key.encrypt(email.text(), row, "email"),
            language == null ? null : key.encrypt(language, row, "language"),
            zone == null ? null : key.encrypt(zone.getId(), row, "zone"), own, version);
    }

    /// @param index of the address
    @Nullable
    Object[] parameters(byte @Nullable [] index, long change) {
        return new @Nullable Object[] {id.value(), name, email, language, zone, own, version, index, change};
    }

    Person open(FieldCipher key) {
        var address = text(key, email, "email");
        var zoneName = text(key, zone, "zone");
        return new Person(id, key.decrypt(name, id.toString(), "name"),
            address == null ? null : new EmailAddress(address), text(key, language, "language"),
            zoneName == null ? null : ZoneId.of(zoneName), version);
    }

    private @Nullable String text(FieldCipher key, byte @Nullable [] ciphertext, String field) {
        return ciphertext == null ? null : key.decrypt(ciphertext, id.toString(), field);
    }
}
