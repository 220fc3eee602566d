package coaching.edge.server;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/// What is safe only while nobody else can reach it, so it is served to this machine alone.
public enum DemoOnly {

    USERS("The demo users, whose passwords anybody knows, are", "kept.issuer.demo-users"),
    MAILBOX("The mailbox, in which anybody signed in reads what is sent to others, is", "kept.mail.mailbox");

    private static final List<String> OF_A_PROXY = List.of("server.forward-headers-strategy",
        "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");

    private final String what;
    private final String setting;

    DemoOnly(String what, String setting) {
        this.what = what;
        this.setting = setting;
    }

    /// @throws IllegalStateException if the service listens elsewhere, or people are said to come from elsewhere
    public void staysHere(@Nullable InetAddress listens, URI issuer, Collection<URI> others) {
        if (listens == null || !listens.isLoopbackAddress()) {
            throw refused("server.address is " + (listens == null ? "every address" : listens.getHostAddress()));
        }
        if (!isLoopback(issuer)) {
            throw refused("kept.security.issuer-uri is " + issuer);
        }
        others.stream().filter(uri -> !isLoopback(uri)).findAny().ifPresent(uri -> {
            throw refused("kept.issuer.redirect-uris has " + uri);
        });
    }

    /// @throws IllegalStateException if a proxy is said to be in front
    public void hasNoProxy(Environment environment) {
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

    private IllegalStateException refused(String why) {
        return new IllegalStateException(what + " served on this machine alone: " + setting + " is true, but " + why
            + ". Start without --demo.");
    }
}
