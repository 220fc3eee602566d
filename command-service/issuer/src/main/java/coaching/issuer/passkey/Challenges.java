package coaching.issuer.passkey;

import coaching.issuer.session.CookieNames;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// What those who are about to sign in were asked to sign: nobody has a session before. Each is good for one answer within five
/// minutes, and there are so many at once: where there is no room the oldest goes, and its browser asks again.
final class Challenges implements PublicKeyCredentialRequestOptionsRepository {

    private static final String COOKIE = "kept-challenge";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST = 10_000;
    private static final int BYTES = 16;

    private final CookieNames names;
    private final InstantSource clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(PublicKeyCredentialRequestOptions options, Instant until) {}

    Challenges(CookieNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void save(HttpServletRequest request, HttpServletResponse response,
                     @Nullable PublicKeyCredentialRequestOptions options) {
        if (options == null) {
            return;
        }
        var id = HexFormat.of().formatHex(KeyGenerators.secureRandom(BYTES).generateKey());
        synchronized (asked) {
            asked.put(id, new Asked(options, clock.instant().plus(LIFE)));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, names.cookie(COOKIE, id).maxAge(LIFE).build().toString());
    }

    @Override
    public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies).filter(it -> names.name(COOKIE).equals(it.getName())).map(Cookie::getValue)
            .findFirst().map(this::taken).orElse(null);
    }

    private @Nullable PublicKeyCredentialRequestOptions taken(String id) {
        synchronized (asked) {
            var one = asked.remove(id);
            return one == null || !clock.instant().isBefore(one.until) ? null : one.options;
        }
    }
}
