package coaching.command.mail;

import coaching.vault.mail.MailFailure;

import java.util.Optional;

/// The way mails take.
interface MailTransport {

    /// @return why it was not taken; absent if it was
    Optional<MailFailure> send(Letter letter);
}
