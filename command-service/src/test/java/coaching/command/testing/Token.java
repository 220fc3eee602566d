package coaching.command.testing;

import coaching.events.id.PersonId;
import coaching.testing.issuer.Issuer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// An access token to be: what it says can be changed, then it is really signed.
public record Token(RSAKey key, @Nullable String type, Consumer<JWTClaimsSet.Builder> claims) {

    public static Token signedWith(RSAKey key, String issuer) {
        var somebody = UUID.randomUUID().toString();
        return new Token(key, "at+jwt", claims -> claims.issuer(issuer).subject(somebody).audience("kept")
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5)))));
    }

    public static Token issuedBy(Issuer issuer) {
        return signedWith(issuer.key(), issuer.uri());
    }

    public Token of(@Nullable String otherType) {
        return new Token(key, otherType, claims);
    }

    public Token with(Consumer<JWTClaimsSet.Builder> change) {
        return new Token(key, type, claims.andThen(change));
    }

    /// Signed by somebody else under the same key id.
    public Token forged() {
        return new Token(Issuer.newKey(), type, claims);
    }

    public Token person(PersonId person) {
        return with(claims -> claims.subject(person.toString()));
    }

    public Token subject(String subject) {
        return with(claims -> claims.subject(subject));
    }

    /// In every programme.
    public Token role(String... roles) {
        return with(claims -> claims.claim("roles", List.of(roles)).claim("programmes", List.of("*")));
    }

    public Token only(String... programmes) {
        return with(claims -> claims.claim("programmes", List.of(programmes)));
    }

    public String sign() {
        var content = new JWTClaimsSet.Builder();
        claims.accept(content);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        var jwt = new SignedJWT(type == null ? header.build() : header.type(new JOSEObjectType(type)).build(),
            content.build());
        try {
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
