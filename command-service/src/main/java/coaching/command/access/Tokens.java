package coaching.command.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
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

    private static final String AUDIENCE = "kept";

    /// Made when the first token comes, and so are its questions: the service starts while its issuer is down.
    @Bean
    JwtDecoder accessTokens(SecuritySettings settings, InstantSource clock) {
        return new SupplierJwtDecoder(() -> checked(decoder(settings, clock), settings));
    }

    private static NimbusJwtDecoder decoder(SecuritySettings settings, InstantSource clock) {
        return NimbusJwtDecoder.withJwkSource(new IssuerKeys(new IssuerDocuments(settings), clock))
            .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values()))).build();
    }

    private static JwtDecoder checked(NimbusJwtDecoder decoder, SecuritySettings settings) {
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.<OAuth2TokenValidator<Jwt>>of(
            new JwtTypeValidator("at+jwt", "application/at+jwt"),
            new JwtIssuerValidator(settings.issuerUri().toString()),
            new JwtAudienceValidator(AUDIENCE),
            new JwtClaimValidator<String>(JwtClaimNames.SUB, Tokens::isSubject),
            expiring())));
        return decoder;
    }

    /// Who signed in owns command keys by this name, so it has to be one that can be kept.
    private static boolean isSubject(String subject) {
        return subject != null && !subject.isBlank() && subject.length() <= 200
            && subject.chars().noneMatch(Character::isISOControl);
    }

    /// A token without an end is not accepted either.
    private static JwtTimestampValidator expiring() {
        var validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }
}
