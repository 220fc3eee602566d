package coaching.edge.server;

import coaching.edge.limits.LimitSettings;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes Tomcat bound its connections and answer with problems.
public final class ServerSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final LimitSettings limits;

    public ServerSettings(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(BoundedProtocol.class.getName());
        TomcatProtocolHandlerCustomizer<BoundedProtocol> bounded = protocol -> protocol
            .bound(limits.connectionsPerAddress(), proxies());
        factory.addProtocolHandlerCustomizers(bounded);
        factory.addContextValves(new ForwardedAddress());
        var refused = new RefusedBody(limits.refusedBody().toBytes(), limits.bodyWithin());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new ProblemReports(refused));
                host.setErrorReportValveClass(ProblemReports.class.getName());
            }
        });
    }

    private Set<InetAddress> proxies() {
        return limits.proxies().stream().map(InetAddress::ofLiteral).collect(Collectors.toUnmodifiableSet());
    }
}
