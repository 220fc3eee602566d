package coaching.command.mail;

import coaching.vault.Vault;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.OutboxMail;
import coaching.vault.mail.Senders;
import coaching.vault.mail.Senders.Sender;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.Person;
import org.springframework.beans.factory.ObjectProvider;

import java.net.URI;

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
        var wording = Wording.of(mail.kind(), person.language());
        var name = oneLine(person.name());
        var text = wording.filled(name, link(mail.kind(), person).toString());
        var replyTo = sender.replyTo();
        return new Letter(mail.id(), wording.language(), to.text(), name, settings.from(),
            oneLine(requireNonNullElse(sender.name(), settings.senderName())),
            replyTo == null ? settings.replyTo() : replyTo.text(), wording.subject(), text + signature(sender));
    }

    private URI link(MailKind kind, Person person) {
        return switch (kind) {
            case INVITATION -> links.getObject().invitation(person.id());
            case SIGN_IN -> links.getObject().signIn(person.id());
            case WAITING -> settings.pages();
        };
    }

    private String signature(Sender sender) {
        var lines = requireNonNullElse(sender.signature(),
            String.join("\n", settings.signature()));
        return lines.isBlank() ? "\n"
            : "\n\n-- \n" + lines.lines().map(LetterWriter::oneLine).collect(joining("\n")) + "\n";
    }

    /// Nothing that ends a line of a header or of the text.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
