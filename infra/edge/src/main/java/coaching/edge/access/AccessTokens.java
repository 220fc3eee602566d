package coaching.edge.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
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
import java.util.ArrayList;
import java.util.List;

/// Believes an access token (RFC 9068) of the configured issuer for this audience, while it is valid.
public final class AccessTokens {

    public static final String AUDIENCE = "kept";

    private static final int LONGEST_SUBJECT = 200;

    private final TokenSettings settings;
    private final InstantSource clock;
    private final List<OAuth2TokenValidator<Jwt>> further;

    /// @param further what a token must also satisfy
    public AccessTokens(TokenSettings settings, InstantSource clock, List<OAuth2TokenValidator<Jwt>> further) {
        this.settings = settings;
        this.clock = clock;
        this.further = List.copyOf(further);
    }

    /// @param ownKeys of an issuer in this process, which are asked in memory. Any other issuer's keys are fetched when
    ///     the first token comes, so that a service starts while its issuer is down.
    public JwtDecoder decoder(@Nullable JWKSource<SecurityContext> ownKeys) {
        return ownKeys == null ? new SupplierJwtDecoder(() -> checked(foreign()))
            : checked(NimbusJwtDecoder.withJwkSource(ownKeys).build());
    }

    private NimbusJwtDecoder foreign() {
        return NimbusJwtDecoder.withJwkSource(new IssuerKeys(new IssuerDocuments(settings), clock))
            .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values()))).build();
    }

    private JwtDecoder checked(NimbusJwtDecoder decoder) {
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(
            new JwtTypeValidator("at+jwt", "application/at+jwt"),
            new JwtIssuerValidator(settings.issuerUri().toString()),
            new JwtAudienceValidator(AUDIENCE),
            new JwtClaimValidator<String>(JwtClaimNames.SUB, AccessTokens::isSubject),
            expiring()));
        validators.addAll(further);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }

    /// Who signed in owns command keys by this name, so it has to be one that can be kept.
    private static boolean isSubject(@Nullable String subject) {
        return subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT
            && subject.chars().noneMatch(Character::isISOControl);
    }

    /// A token without an end is not accepted either.
    private static JwtTimestampValidator expiring() {
        var validator = new JwtTimestampValidator();
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }
}
