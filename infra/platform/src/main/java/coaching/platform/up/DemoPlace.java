package coaching.platform.up;

import coaching.platform.process.PlatformFailure;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Anybody knows the passwords of the demo users: they are for this machine alone. The query service refuses the same, but then
/// everything else runs already.
final class DemoPlace {

    private static final List<String> OF_A_PROXY = List.of("server.forward-headers-strategy",
        "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");

    /// @throws PlatformFailure if they would be served elsewhere
    static void check(Map<String, String> query) {
        var address = query.getOrDefault(Services.ADDRESS, "");
        if (!isLoopback(address)) {
            throw refused(Services.ADDRESS + " is " + address);
        }
        var issuer = query.getOrDefault(Services.ISSUER, "");
        if (!isLoopback(host(issuer))) {
            throw refused(Services.ISSUER + " is " + issuer);
        }
        OF_A_PROXY.stream().filter(query::containsKey).filter(name -> !"none".equalsIgnoreCase(query.get(name)))
            .findAny().ifPresent(name -> {
                throw refused(name + " is set, as for a proxy in front");
            });
    }

    private static @Nullable String host(String uri) {
        try {
            return URI.create(uri).getHost();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        try {
            return host.equalsIgnoreCase("localhost")
                || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static PlatformFailure refused(String why) {
        return new PlatformFailure(
            "the demo users, whose passwords anybody knows, are served on this machine alone, but "
                + why + "; start without --demo");
    }

    private DemoPlace() {}
}
