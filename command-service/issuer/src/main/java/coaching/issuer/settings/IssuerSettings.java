package coaching.issuer.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// @param keys file of the signing key, made when missing
/// @param keyInterval after which another key signs
/// @param accounts file in which earlier versions kept accounts; what is in it is moved into the database
/// @param setup file with the hash of the link that lets the first of them do so
/// @param integrationSecret of the client `kept-integration`; without one there is no such client
/// @param operationsSecret of the client `kept-operations`, the same
/// @param demoUsers whether one user of each role exists whose password anybody can know
/// @param users people who sign in here
/// @param redirectUris where sign-in may return to, besides the pages at the issuer's own address
@ConfigurationProperties("kept.issuer")
public record IssuerSettings(@DefaultValue("data/issuer-key.json") Path keys,
                             @DefaultValue("data/accounts.json") Path accounts,
                             @DefaultValue("data/setup.json") Path setup,
                             @Nullable String integrationSecret,
                             @Nullable String operationsSecret, @DefaultValue("false") boolean demoUsers,
                             @DefaultValue List<User> users,
                             @DefaultValue List<URI> redirectUris, @DefaultValue("10m") Duration accessTokenLife,
                             @DefaultValue("30d") Duration keyInterval) {

    /// @param password in Spring's encoded form. Best `{pbkdf2@SpringSecurity_v5_8}…`, which takes as long to check as a name that
    /// nobody has; with another, the time that a refusal takes tells which names exist
    /// @param person a UUID
    public record User(String name, String password, String person, @DefaultValue Set<String> roles,
                       @DefaultValue Set<String> programmes) {}
}
