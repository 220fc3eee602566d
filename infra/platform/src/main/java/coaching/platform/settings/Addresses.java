package coaching.platform.settings;

import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Ports;

/// The ports of this machine that Kept uses, on the loopback interface only.
public record Addresses(int query, int command, int postgres, int kafka) {

    /// A port of 0 becomes a free one.
    public Addresses {
        query = given(query, "--port");
        command = given(command, "--command-port");
        postgres = given(postgres, "--postgres-port");
        kafka = given(kafka, "--kafka-port");
    }

    public String queryUrl() {
        return "http://localhost:" + query;
    }

    public String commandUrl() {
        return "http://localhost:" + command;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    private static int given(int port, String flag) {
        if (port == 0) {
            return Ports.next();
        }
        if (Ports.answers(port)) {
            throw new PlatformFailure("port " + port + " is taken by another program; choose one with " + flag);
        }
        return port;
    }
}
