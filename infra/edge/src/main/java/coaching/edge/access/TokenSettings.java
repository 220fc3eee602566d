package coaching.edge.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// Whose tokens are believed.
///
/// @param jwkSetUri where the issuer's keys are, if not where its discovery document says
/// @param rolesFromClaims whether what a token says of roles counts, beside the roles that were granted by fact
@ConfigurationProperties("kept.security")
public record TokenSettings(@DefaultValue("http://localhost:8080") URI issuerUri, @Nullable URI jwkSetUri,
                            @DefaultValue("true") boolean rolesFromClaims) {}
