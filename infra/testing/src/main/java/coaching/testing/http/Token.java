package coaching.testing.http;

import coaching.events.id.ProgrammeId;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// An access token to be: what it says can be changed, then it is really signed.
public record Token(JWKSource<SecurityContext> keys, @Nullable String type, Consumer<JwtClaimsSet.Builder> claims) {

    public static Token signedWith(JWKSource<SecurityContext> keys, String issuer) {
        return new Token(keys, "at+jwt", claims -> claims.issuer(issuer).subject(UUID.randomUUID().toString())
            .audience(List.of("kept")).issuedAt(Instant.now()).expiresAt(Instant.now().plus(Duration.ofMinutes(5))));
    }

    public Token of(@Nullable String otherType) {
        return new Token(keys, otherType, claims);
    }

    public Token with(Consumer<JwtClaimsSet.Builder> change) {
        return new Token(keys, type, claims.andThen(change));
    }

    public Token by(JWKSource<SecurityContext> others) {
        return new Token(others, type, claims);
    }

    public Token person(UUID person) {
        return with(claims -> claims.subject(person.toString()));
    }

    /// In every programme.
    public Token role(String... roles) {
        return with(claims -> claims.claim("roles", List.of(roles)).claim("programmes", List.of("*")));
    }

    public Token only(ProgrammeId... programmes) {
        return with(claims -> claims.claim("programmes", Stream.of(programmes).map(ProgrammeId::toString).toList()));
    }

    public String sign() {
        var header = JwsHeader.with(SignatureAlgorithm.RS256);
        if (type != null) {
            header.type(type);
        }
        var content = JwtClaimsSet.builder();
        claims.accept(content);
        return new NimbusJwtEncoder(keys).encode(JwtEncoderParameters.from(header.build(), content.build()))
            .getTokenValue();
    }
}
