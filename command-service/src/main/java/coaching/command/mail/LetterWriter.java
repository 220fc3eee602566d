package coaching.command.mail;

import coaching.vault.Vault;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.OutboxMail;
import coaching.vault.mail.Senders;
import coaching.vault.mail.Senders.Sender;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.Person;
import org.springframework.beans.factory.ObjectProvider;

import java.util.Locale;
import java.util.Map;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

/// Writes a mail at the moment of sending, from what the vault has of the person then.
final class LetterWriter {

    private final Vault vault;
    private final MailSettings settings;
    private final ObjectProvider<Links> links;

    LetterWriter(Vault vault, MailSettings settings, ObjectProvider<Links> links) {
        this.vault = vault;
        this.settings = settings;
        this.links = links;
    }

    /// @param to of the person
    Letter write(OutboxMail mail, Person person, EmailAddress to) {
        var programme = mail.programme();
        var sender = programme == null ? Sender.NONE
            : new Senders(vault.peopleDatabase(), vault.keys()).of(programme);
        var wording = Wording.of(mail.kind().name().toLowerCase(Locale.ROOT), person.language());
        return letter(mail, wording, to, person.name(), sender,
            Map.of("name", oneLine(person.name()), "link", link(mail.kind(), person)));
    }

    /// @param values to fill into the wording
    Letter asInstallation(OutboxMail mail, Wording wording, EmailAddress to, String name, Map<String, String> values) {
        return letter(mail, wording, to, name, Sender.NONE, values);
    }

    private Letter letter(OutboxMail mail, Wording wording, EmailAddress to, String name, Sender sender,
                          Map<String, String> values) {
        var replyTo = sender.replyTo();
        return new Letter(mail.id(), wording.language(), to.text(), oneLine(name), settings.from(),
            oneLine(requireNonNullElse(sender.name(), settings.senderName())),
            replyTo == null ? settings.replyTo() : replyTo.text(), wording.subject(),
            wording.filled(values) + signature(sender));
    }

    private String link(MailKind kind, Person person) {
        return switch (kind) {
            case INVITATION -> pages(links.getObject().invitation(person.id()).toString());
            case SIGN_IN -> pages(links.getObject().signIn(person.id()).toString());
            case WAITING, REMINDER, ADDRESS_NEW, ADDRESS_OLD -> settings.pages().toString();
        };
    }

    /// @param link of one of the pages from its path on, or a whole one
    String pages(String link) {
        return settings.pages().resolve(link).toString();
    }

    private String signature(Sender sender) {
        var lines = requireNonNullElse(sender.signature(),
            String.join("\n", settings.signature()));
        return lines.isBlank() ? "\n"
            : "\n\n-- \n" + lines.lines().map(LetterWriter::oneLine).collect(joining("\n")) + "\n";
    }

    /// Nothing that ends a line of a header or of the text.
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
