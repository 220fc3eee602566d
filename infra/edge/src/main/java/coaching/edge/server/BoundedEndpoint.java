package coaching.edge.server;

import org.apache.tomcat.util.net.NioEndpoint;

import java.nio.channels.SocketChannel;
import java.util.Set;

/// Closes at once what one address opens beyond its bound.
final class BoundedEndpoint extends NioEndpoint {

    private volatile Connections bound = new Connections(Integer.MAX_VALUE, Set.of());

    void bound(Connections connections) {
        bound = connections;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (bound.admit(socket)) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }
}
