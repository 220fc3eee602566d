package coaching.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;

/// What was granted to people, as long as a sign-in can last, and so many that memory stays what it is: of one person, and of all
/// together. Where there is no room, who has most gives way. What programs were granted is in their tokens and nowhere else: nothing
/// is asked of it later.
final class Authorizations implements OAuth2AuthorizationService {

    static final int MOST = 5_000;
    static final int MOST_OF_ONE = 500;

    private static final List<Class<? extends OAuth2Token>> KINDS = List.of(OAuth2AuthorizationCode.class,
        OAuth2AccessToken.class, OidcIdToken.class);

    private final Map<String, Entry> granted = new LinkedHashMap<>();
    private final Map<String, String> byToken = new HashMap<>();
    private final Map<String, SequencedSet<String>> byPerson = new HashMap<>();
    private final Duration life;
    private final InstantSource clock;

    private record Entry(OAuth2Authorization authorization, Instant until) {}

    Authorizations(Duration life, InstantSource clock) {
        this.life = life;
        this.clock = clock;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        drop(authorization.getId());
        granted.put(authorization.getId(), new Entry(authorization, clock.instant().plus(life)));
        tokens(authorization).forEach(token -> byToken.put(token, authorization.getId()));
        byPerson.computeIfAbsent(authorization.getPrincipalName(), _ -> new LinkedHashSet<>())
            .add(authorization.getId());
        forgetOld();
        makeRoom(authorization.getPrincipalName());
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        drop(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        var entry = granted.get(id);
        return entry == null ? null : entry.authorization;
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var id = byToken.get(token);
        var found = id == null ? null : findById(id);
        return found == null || type == null || found.getToken(token) == null ? found
            : ofType(found, token, type.getValue());
    }

    synchronized int size() {
        return granted.size();
    }

    private static @Nullable OAuth2Authorization ofType(OAuth2Authorization found, String token, String type) {
        var kind = switch (type) {
            case "code" -> OAuth2AuthorizationCode.class;
            case "access_token" -> OAuth2AccessToken.class;
            case "id_token" -> OidcIdToken.class;
            default -> null;
        };
        var held = kind == null ? null : found.getToken(kind);
        return held != null && held.getToken().getTokenValue().equals(token) ? found : null;
    }

    /// They lie in the order of their last change, and all live equally long.
    private void forgetOld() {
        var now = clock.instant();
        while (!granted.isEmpty()) {
            var eldest = granted.entrySet().iterator().next();
            if (now.isBefore(eldest.getValue().until)) {
                return;
            }
            drop(eldest.getKey());
        }
    }

    private void makeRoom(String person) {
        var own = byPerson.get(person);
        if (own != null && own.size() > MOST_OF_ONE) {
            drop(own.getFirst());
        }
        if (granted.size() > MOST) {
            byPerson.values().stream().max(Comparator.comparingInt(Set::size))
                .ifPresent(most -> drop(most.getFirst()));
        }
    }

    private void drop(String id) {
        var before = granted.remove(id);
        if (before != null) {
            tokens(before.authorization).forEach(byToken::remove);
            byPerson.computeIfPresent(before.authorization.getPrincipalName(), (_, own) -> without(id, own));
        }
    }

    private static @Nullable SequencedSet<String> without(String id, SequencedSet<String> own) {
        own.remove(id);
        return own.isEmpty() ? null : own;
    }

    private static List<String> tokens(OAuth2Authorization authorization) {
        return KINDS.stream().map(authorization::getToken).filter(Objects::nonNull)
            .map(held -> held.getToken().getTokenValue()).toList();
    }
}
