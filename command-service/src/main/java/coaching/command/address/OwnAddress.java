package coaching.command.address;

import coaching.command.mail.Mails;
import coaching.command.people.CurrentVault;
import coaching.command.people.WaysIn;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.vault.mail.MailKind;
import coaching.vault.person.AddressChanges;
import coaching.vault.person.AddressChanges.Asked;
import coaching.vault.person.AddressChanges.Confirmed;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.PendingAddress;
import coaching.vault.person.PendingAddress.Side;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.Optional;

/// The address of who asks, and the one they want instead. The mails have the links; nobody else is told anything.
@Component
class OwnAddress {

    private final CurrentVault vault;
    private final Mails mails;
    private final WaysIn waysIn;
    private final InstantSource clock;

    OwnAddress(CurrentVault vault, Mails mails, WaysIn waysIn, InstantSource clock) {
        this.vault = vault;
        this.mails = mails;
        this.waysIn = waysIn;
        this.clock = clock;
    }

    Asked ask(PersonId person, EmailAddress address) {
        var asked = changes().ask(person, address, clock.instant());
        if (asked instanceof Asked.Waits(var pending)) {
            askForMails(person, pending);
        }
        return asked;
    }

    /// Where no mail is sent, nothing waits for one.
    private void askForMails(PersonId person, PendingAddress pending) {
        try {
            mail(person, pending, Side.OLD, MailKind.ADDRESS_OLD);
            mail(person, pending, Side.NEW, MailKind.ADDRESS_NEW);
        } catch (Refused refused) {
            changes().cancel(person);
            throw refused;
        }
    }

    private void mail(PersonId person, PendingAddress pending, Side side, MailKind kind) {
        if (pending.waitsFor(side)) {
            mails.ask(person, null, kind, "address/" + person + "/" + pending.id() + "/" + side);
        }
    }

    Optional<PendingAddress> pending(PersonId person) {
        return changes().pending(person, clock.instant());
    }

    void cancel(PersonId person) {
        changes().cancel(person);
    }

    /// What was sent to the old address opens nothing any more.
    Confirmed confirm(String token) {
        var confirmed = changes().confirm(token, clock.instant());
        if (confirmed instanceof Confirmed.Changed(var person)) {
            waysIn.changed(person);
        }
        return confirmed;
    }

    /// The record that stands for the caller.
    PersonId self(Caller caller) {
        return vault.get().roster().standing(caller.person());
    }

    private AddressChanges changes() {
        return vault.get().addressChanges();
    }
}
