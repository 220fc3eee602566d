package coaching.edge.server;

import org.apache.coyote.http11.Http11NioProtocol;

import java.net.InetAddress;
import java.util.Set;

/// HTTP/1.1 on an endpoint that counts connections. Tomcat makes it by its name.
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void bound(int perAddress, Set<InetAddress> proxies) {
        endpoint.bound(new Connections(perAddress, proxies));
    }
}
