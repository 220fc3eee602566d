package coaching.edge.server;

import coaching.edge.address.Network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The open connections of each address, or network of IPv6. Closed ones are noticed when the address opens another, or in a sweep.
final class Connections {

    private static final int SWEEP_EVERY = 1024;

    private final int perAddress;
    private final Set<InetAddress> unbounded;
    private final Map<String, Set<SocketChannel>> open = new HashMap<>();
    private int accepted;

    Connections(int perAddress, Set<InetAddress> unbounded) {
        this.perAddress = perAddress;
        this.unbounded = Set.copyOf(unbounded);
    }

    boolean admit(SocketChannel channel) {
        try {
            return !(channel.getRemoteAddress() instanceof InetSocketAddress from)
                || admit(channel, from.getAddress());
        } catch (IOException _) {
            return false;
        }
    }

    private synchronized boolean admit(SocketChannel channel, InetAddress address) {
        sweep();
        var ofAddress = open.computeIfAbsent(Network.of(address), _ -> new HashSet<>());
        if (ofAddress.size() >= perAddress) {
            ofAddress.removeIf(it -> !it.isOpen());
        }
        var admitted = unbounded.contains(address) || ofAddress.size() < perAddress;
        if (admitted) {
            ofAddress.add(channel);
        }
        return admitted;
    }

    private void sweep() {
        if (++accepted % SWEEP_EVERY == 0) {
            open.values().forEach(channels -> channels.removeIf(it -> !it.isOpen()));
            open.values().removeIf(Set::isEmpty);
        }
    }
}
