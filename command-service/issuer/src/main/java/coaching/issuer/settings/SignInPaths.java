package coaching.issuer.settings;

import coaching.edge.address.Addresses;
import org.springframework.http.MediaType;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Addresses of the pages about signing in.
public final class SignInPaths {

    public static final String SIGN_IN = "/signin";
    public static final String LINK = "/signin/link";
    public static final String LINK_ASKED = "/signin/ask";
    public static final String PASSKEYS = "/passkeys";
    public static final String SETUP = "/setup";
    public static final String SESSIONS = "/sessions";

    /// What other services ask.
    public static final String ENDED_SESSIONS = "/oauth2/ended-sessions";

    /// Where somebody goes who has signed in and asked for nothing.
    public static final URI FIRST_PAGE = URI.create("/");

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /// Where forms are taken.
    public static final Addresses FORMS = Addresses.of(SIGN_IN, SIGN_IN + "/**", PASSKEYS, SETUP, SESSIONS, "/userinfo",
        "/oauth2/**", "/connect/**");

    private SignInPaths() {}
}
