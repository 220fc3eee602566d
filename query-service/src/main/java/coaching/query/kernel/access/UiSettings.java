package coaching.query.kernel.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;

/// What the pages need to know of the world around them.
///
/// @param commandUrl where the browser finds the command service
@ConfigurationProperties("kept")
public record UiSettings(@DefaultValue("http://localhost:8081") URI commandUrl) {}
