package coaching.vault.mail;

/// What a mail is for. The names are stored.
public enum MailKind {

    /// To somebody new, with a link that lets them in once.
    INVITATION,

    /// With a link that lets them in once.
    SIGN_IN,

    /// To an address that somebody wants to have, with a link that confirms it.
    ADDRESS_NEW,

    /// To the address that somebody has so far, with a link that agrees to another one.
    ADDRESS_OLD,

    /// Something waits for their yes; with a link to the pages.
    WAITING,

    /// Their coordinator asks them to look at what waits; with a link to the pages.
    REMINDER;

    /// Whether it takes a link of its own, made when it is sent.
    public boolean hasLink() {
        return switch (this) {
            case INVITATION, SIGN_IN, ADDRESS_NEW, ADDRESS_OLD -> true;
            case WAITING, REMINDER -> false;
        };
    }
}
