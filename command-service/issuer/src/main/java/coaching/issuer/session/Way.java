package coaching.issuer.session;

/// How somebody came in, as the security log tells it.
public enum Way { PASSWORD, PASSKEY, LINK, SETUP_LINK }
