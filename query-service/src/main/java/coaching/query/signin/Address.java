package coaching.query.signin;

import jakarta.servlet.http.HttpServletRequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as it is one caller: who has one IPv6 address has 2⁶⁴ of them.
final class Address {

    private static final int NETWORK_BYTES = 8;

    static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    private Address() {}
}
