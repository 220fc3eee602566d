package coaching.vault.mail;

import coaching.events.id.ProgrammeId;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfProgramme;
import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// As whom the mails of programmes are sent, encrypted with a key of the programme.
public final class Senders {

    private final VaultDatabase database;
    private final DataKeys keys;

    public Senders(VaultDatabase database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// What is absent is as the installation has it.
    ///
    /// @param signature in lines
    public record Sender(@Nullable String name, @Nullable EmailAddress replyTo, @Nullable String signature) {

        public static final Sender NONE = new Sender(null, null, null);

        @Override
        public String toString() {
            return "Sender";
        }
    }

    public Sender of(ProgrammeId programme) {
        return keys.find(new OfProgramme(programme)).flatMap(key -> read(programme, key)).orElse(Sender.NONE);
    }

    private Optional<Sender> read(ProgrammeId programme, FieldCipher key) {
        return database.client().sql("SELECT name, reply_to, signature FROM mail_sender WHERE programme = :programme")
            .param("programme", programme.value())
            .query((row, _) -> {
                var replyTo = text(key, programme, row.getBytes("reply_to"), "reply_to");
                return new Sender(text(key, programme, row.getBytes("name"), "name"),
                    replyTo == null ? null : new EmailAddress(replyTo),
                    text(key, programme, row.getBytes("signature"), "signature"));
            }).optional();
    }

    /// Instead of what was said before.
    public void save(ProgrammeId programme, Sender sender) {
        var key = keys.obtain(new OfProgramme(programme));
        var replyTo = sender.replyTo();
        database.client().sql("""
            INSERT INTO mail_sender (programme, name, reply_to, signature)
            VALUES (:programme, :name, :replyTo, :signature)
            ON CONFLICT (programme) DO UPDATE SET name = excluded.name, reply_to = excluded.reply_to,
                signature = excluded.signature""")
            .param("programme", programme.value()).param("name", bytes(key, programme, sender.name(), "name"))
            .param("replyTo", bytes(key, programme, replyTo == null ? null : replyTo.text(), "reply_to"))
            .param("signature", bytes(key, programme, sender.signature(), "signature")).update();
    }

    private static byte @Nullable [] bytes(FieldCipher key, ProgrammeId row, @Nullable String text, String field) {
        return text == null ? null : key.encrypt(text, row.toString(), field);
    }

    private static @Nullable String text(FieldCipher key, ProgrammeId row, byte @Nullable [] bytes, String field) {
        return bytes == null ? null : key.decrypt(bytes, row.toString(), field);
    }
}
