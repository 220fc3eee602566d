package coaching.issuer.session;

import coaching.edge.access.TokenSettings;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;

/// Cookies of a public address with TLS are for that host alone, whatever a neighbour on it or a network would set.
///
/// @param secure whether people come by https, be it that a proxy ends it
public record CookieNames(boolean secure) {

    public static CookieNames of(TokenSettings security) {
        return new CookieNames("https".equalsIgnoreCase(security.issuerUri().getScheme()));
    }

    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    public ResponseCookieBuilder cookie(String plain, String value) {
        return ResponseCookie.from(name(plain), value).path("/").httpOnly(true).secure(secure).sameSite("Lax");
    }
}
