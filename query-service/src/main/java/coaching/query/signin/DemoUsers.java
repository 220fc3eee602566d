package coaching.query.signin;

import coaching.query.kernel.access.SecuritySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/// Anybody knows the passwords of the demo users, so they are served to this machine alone.
final class DemoUsers {

    private static final List<String> OF_A_PROXY = List.of("server.forward-headers-strategy",
        "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");

    /// @throws IllegalStateException if they would be served elsewhere
    static void stayHere(IssuerSettings settings, SecuritySettings security, @Nullable InetAddress listens,
                         Environment environment) {
        if (!settings.demoUsers()) {
            return;
        }
        if (listens == null || !listens.isLoopbackAddress()) {
            throw refused("server.address is " + (listens == null ? "every address" : listens.getHostAddress()));
        }
        if (!isLoopback(security.issuerUri())) {
            throw refused("kept.security.issuer-uri is " + security.issuerUri());
        }
        settings.redirectUris().stream().filter(uri -> !isLoopback(uri)).findAny().ifPresent(uri -> {
            throw refused("kept.issuer.redirect-uris has " + uri);
        });
        OF_A_PROXY.stream().filter(name -> isSet(environment.getProperty(name))).findAny().ifPresent(name -> {
            throw refused(name + " is set, as for a proxy in front");
        });
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank() && !value.equalsIgnoreCase("none");
    }

    /// By the text alone: what a name leads to today may be another machine tomorrow.
    private static boolean isLoopback(URI uri) {
        var host = uri.getHost();
        if (host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase("localhost")
                || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException("The demo users, whose passwords anybody knows, are served on this machine"
            + " alone: kept.issuer.demo-users is true, but " + why + ". Start without --demo.");
    }

    private DemoUsers() {}
}
