package coaching.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// @param address of the command service with the embedded issuer, as this service reaches it; without one there is no such issuer
/// @param demoUsers whether that issuer has the demo users
@ConfigurationProperties("kept.issuer")
record IssuerSettings(@Nullable URI address, @DefaultValue("false") boolean demoUsers) {}
