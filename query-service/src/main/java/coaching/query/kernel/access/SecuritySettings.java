package coaching.query.kernel.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// Whose tokens are believed.
///
/// @param jwkSetUri where the issuer's keys are, if not where its discovery document says
@ConfigurationProperties("kept.security")
public record SecuritySettings(@DefaultValue("http://localhost:8080") URI issuerUri, @Nullable URI jwkSetUri) {}
