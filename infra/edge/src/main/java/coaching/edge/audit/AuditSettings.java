package coaching.edge.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;

/// Where the security log goes.
///
/// @param file of its own; without one it goes to the service's log, under the name `kept.security`
/// @param size after which the file is moved aside
/// @param files kept aside
@ConfigurationProperties("kept.security-log")
public record AuditSettings(@Nullable Path file, @DefaultValue("10MB") DataSize size, @DefaultValue("9") int files) {}
