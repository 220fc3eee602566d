package coaching.edge.address;

import jakarta.servlet.http.HttpServletRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as it is one caller: who has one IPv6 address has 2⁶⁴ of them.
public final class Network {

    private static final int BYTES = 8;

    private Network() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    public static String of(InetAddress address) {
        return address instanceof Inet6Address six
            ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES))
            : address.getHostAddress();
    }

    /// @param address as text; what is none stands for itself
    public static String of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
