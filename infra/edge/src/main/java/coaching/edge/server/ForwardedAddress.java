package coaching.edge.server;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import java.io.IOException;
import java.net.InetAddress;

/// A trusted proxy may pass on what a caller has written as the address it comes from. What is no address is not believed: the
/// request then comes from the proxy.
final class ForwardedAddress extends ValveBase {

    ForwardedAddress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!isAddress(request.getRemoteAddr())) {
            request.setRemoteAddr(request.getPeerAddr());
        }
        getNext().invoke(request, response);
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
