package coaching.vault.mail;

/// Why a mail was not sent. The names are stored, and are all that is kept of a failure.
public enum MailFailure {

    /// The mail server did not answer, or the connection to it broke or could not be secured.
    UNREACHABLE,

    /// The mail server does not know our name and password.
    SIGN_IN_REFUSED,

    /// The mail server would not take it, for now or for another reason than its recipient.
    REFUSED,

    /// The mail server will never take anything for this recipient.
    BOUNCED,

    /// The vault has no address of this person, or not any more.
    NO_ADDRESS,

    /// What the vault has of this person could not be read.
    UNREADABLE,

    /// The link in it could not be made.
    NO_LINK,

    /// What it was to be sent for is over.
    OVER,

    /// It was not tried within a day.
    TOO_LATE;

    /// Whether it would be the same with every further try.
    public boolean isFinal() {
        return this == BOUNCED || this == NO_ADDRESS || this == OVER;
    }
}
