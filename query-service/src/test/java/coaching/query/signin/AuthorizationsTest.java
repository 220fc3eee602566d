package coaching.query.signin;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizationsTest {

    private static final RegisteredClient PAGES = RegisteredClient.withId("pages").clientId("pages")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("http://localhost/").build();

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final Authorizations granted = new Authorizations(Duration.ofHours(8), () -> now);

    @Test
    void one_person_pushes_out_only_what_is_theirs() {
        grant("bea", "b");
        for (var number = 0; number < Authorizations.MOST + 1; number++) {
            grant("ann", "a" + number);
        }
        assertThat(granted.findByToken("b", null)).isNotNull();
        assertThat(granted.findByToken("a0", null)).isNull();
        assertThat(granted.findByToken("a" + Authorizations.MOST, null)).isNotNull();
        assertThat(granted.size()).isEqualTo(Authorizations.MOST_OF_ONE + 1);
    }

    @Test
    void where_there_is_no_room_who_has_most_gives_way() {
        grant("bea", "b");
        for (var number = 0; number < 2 * Authorizations.MOST; number++) {
            grant("person " + number % 20, "p" + number);
        }
        assertThat(granted.size()).isEqualTo(Authorizations.MOST);
        assertThat(granted.findByToken("b", null)).isNotNull();
        assertThat(granted.findByToken("p" + (2 * Authorizations.MOST - 1), null)).isNotNull();
    }

    @Test
    void what_is_over_goes_and_frees_its_place() {
        grant("bea", "b");
        now = now.plus(Duration.ofHours(8));
        grant("ann", "a");
        assertThat(granted.findByToken("b", null)).isNull();
        assertThat(granted.size()).isEqualTo(1);
    }

    private void grant(String person, String code) {
        granted.save(OAuth2Authorization.withRegisteredClient(PAGES).id(code).principalName(person)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .token(new OAuth2AuthorizationCode(code, now, now.plusSeconds(300))).build());
    }
}
