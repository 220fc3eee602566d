package coaching.query.kernel.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

import java.time.InstantSource;
import java.util.List;

/// Believes an access token (RFC 9068) of the configured issuer for this audience, while it is valid.
@Configuration(proxyBeanMethods = false)
class Tokens {

    static final String AUDIENCE = "kept";

    /// The embedded issuer's keys are asked in memory; any other issuer's are fetched when first needed.
    @Bean
    JwtDecoder accessTokens(SecuritySettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys,
                            InstantSource clock, RevokedSessions ended) {
        var keys = ownKeys.getIfAvailable();
        return keys == null
            ? new SupplierJwtDecoder(() -> checked(foreign(settings, clock), settings, ended))
            : checked(NimbusJwtDecoder.withJwkSource(keys).build(), settings, ended);
    }

    private static NimbusJwtDecoder foreign(SecuritySettings settings, InstantSource clock) {
        return NimbusJwtDecoder.withJwkSource(new IssuerKeys(new IssuerDocuments(settings), clock))
            .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values()))).build();
    }

    private static JwtDecoder checked(NimbusJwtDecoder decoder, SecuritySettings settings, RevokedSessions ended) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.<OAuth2TokenValidator<Jwt>>of(
            new JwtTypeValidator("at+jwt", "application/at+jwt"),
            new JwtIssuerValidator(settings.issuerUri().toString()),
            new JwtAudienceValidator(AUDIENCE),
            new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
            jwt -> ofOpenSession(jwt, ended),
            expiring())));
        return decoder;
    }

    /// Programs' tokens are of no session.
    private static OAuth2TokenValidatorResult ofOpenSession(Jwt token, RevokedSessions ended) {
        return ended.contain(String.valueOf(token.getClaims().get(RevokedSessions.CLAIM)))
            ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
            : OAuth2TokenValidatorResult.success();
    }

    /// A token without an end is not accepted either.
    private static JwtTimestampValidator expiring() {
        var validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }
}
