package coaching.command.mail;

import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Asks for mails. One that was asked for is sent some time within a day, or not at all.
@Component
public class Mails {

    private final CurrentVault vault;
    private final ObjectProvider<MailTransport> transport;
    private final InstantSource clock;

    Mails(CurrentVault vault, ObjectProvider<MailTransport> transport, InstantSource clock) {
        this.vault = vault;
        this.transport = transport;
        this.clock = clock;
    }

    /// @param programme as whose it is sent; as the installation's when absent
    /// @param cause what it is sent for, without anything of the person but their id: a cause is one mail, however often
    ///     it is named
    /// @return whether the cause is new
    /// @throws Refused if no mails are sent here, or too many wait already
    public boolean ask(PersonId person, @Nullable ProgrammeId programme, MailKind kind, String cause) {
        var outbox = outbox();
        requireSent();
        return switch (outbox.ask(person, programme, kind, cause, clock.instant())) {
            case NEW -> true;
            case KNOWN -> false;
            case FULL -> throw Refused.because(MailRule.OUTBOX_FULL, null,
                "Too many mails wait to be sent. Try again later.");
        };
    }

    /// Asks for the same mail to many, as far as there is room.
    ///
    /// @param causes by person, see [#ask]
    /// @return for how many there was no room
    public int askAll(Map<PersonId, String> causes, ProgrammeId programme, MailKind kind) {
        return outbox().askAll(causes, programme, kind, clock.instant());
    }

    /// Those of the causes for which a mail was asked for before.
    public Set<String> asked(Collection<String> causes) {
        return outbox().known(causes);
    }

    /// Whether any mail is sent here at all.
    public boolean areSent() {
        return transport.getIfAvailable() != null && vault.isConfigured();
    }

    /// @throws Refused if no mail is sent here
    public void requireSent() {
        if (transport.getIfAvailable() == null) {
            throw Refused.because(MailRule.NO_MAIL, null, "No mails are sent here. See spring.mail.host.");
        }
    }

    /// @throws Refused if there is no vault
    Outbox outbox() {
        return new Outbox(vault.get().peopleDatabase());
    }
}
