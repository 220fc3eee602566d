package coaching.vault.mail;

/// What a mail is for. The names are stored.
public enum MailKind {

    /// To somebody new, with a link that lets them in once.
    INVITATION,

    /// With a link that lets them in once.
    SIGN_IN,

    /// Something waits for their yes; with a link to the pages.
    WAITING
}
