package coaching.platform.up;

import coaching.platform.process.PlatformFailure;
import coaching.platform.settings.ServiceSettings;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Anybody knows the passwords of the demo users, and whoever signs in reads every mail: both are for this machine alone. The
/// services refuse the same, but then everything else runs already.
public final class DemoAddressCheck {

    private static final List<String> OF_A_PROXY = List.of("server.forward-headers-strategy",
        "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");

    /// @param query what the query service is told
    /// @throws PlatformFailure if they would be served elsewhere
    public static void check(Map<String, String> query) {
        checkAddresses(query);
        OF_A_PROXY.stream().filter(query::containsKey).filter(name -> !"none".equalsIgnoreCase(query.get(name)))
            .findAny().ifPresent(name -> {
                throw refused(name + " is set, as for a proxy in front");
            });
    }

    /// To the command service, the query service is a proxy.
    ///
    /// @param service what either is told
    /// @throws PlatformFailure if they would be served elsewhere
    public static void checkAddresses(Map<String, String> service) {
        var address = service.getOrDefault(ServiceSettings.ADDRESS, "");
        if (!isLoopback(address)) {
            throw refused(ServiceSettings.ADDRESS + " is " + address);
        }
        var issuer = service.getOrDefault(ServiceSettings.ISSUER, "");
        if (!isLoopback(host(issuer))) {
            throw refused(ServiceSettings.ISSUER + " is " + issuer);
        }
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
            "the demo users, whose passwords anybody knows, and their mailbox are served on this machine alone, but "
                + why + "; start without --demo");
    }

    private DemoAddressCheck() {}
}
