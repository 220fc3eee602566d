package coaching.command.mail;

import coaching.vault.mail.OutboxMail;
import coaching.vault.person.AddressChanges;
import coaching.vault.person.PendingAddress;
import coaching.vault.person.PendingAddress.Side;
import coaching.vault.person.Person;

import java.time.Instant;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/// Writes the mails about a change of address. What goes to the new one has nothing in it that the person chose: it may go to anybody.
final class AddressLetterWriter {

    private static final String PAGE = "/address#";

    private final AddressChanges changes;
    private final LetterWriter letters;

    AddressLetterWriter(AddressChanges changes, LetterWriter letters) {
        this.changes = changes;
        this.letters = letters;
    }

    /// To whom the address belongs already there is nothing to confirm, and only they are told so.
    Letter toNewAddress(OutboxMail mail, Person person, PendingAddress change, Instant now) {
        var to = change.address();
        var taken = changes.isTaken(to, person.id());
        var wording = Wording.of(taken ? "address_taken" : "address_new", person.language());
        var link = taken ? letters.pages("/") : link(person, change, Side.NEW, now);
        return letters.asInstallation(mail, wording, to, to.text(), Map.of("link", link));
    }

    Letter toOldAddress(OutboxMail mail, Person person, PendingAddress change, Instant now) {
        var to = requireNonNull(person.email(), "an old address agrees");
        return letters.asInstallation(mail, Wording.of("address_old", person.language()), to, person.name(),
            Map.of("name", LetterWriter.oneLine(person.name()), "address", change.address().text(),
                "link", link(person, change, Side.OLD, now)));
    }

    private String link(Person person, PendingAddress change, Side side, Instant now) {
        return letters.pages(PAGE + changes.mint(person.id(), change.id(), side, now));
    }
}
