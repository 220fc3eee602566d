package coaching.platform.kafka;

import coaching.platform.process.OwnFiles;
import coaching.platform.process.Ports;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A broker as companies have it: encrypted, and nobody gets in without a name and a password.
public final class SecureKafka implements AutoCloseable {

    private static final String SECRET = "let-me-in";

    private final EmbeddedKafka broker;
    private final SecureListener listener;

    private SecureKafka(EmbeddedKafka broker, SecureListener listener) {
        this.broker = broker;
        this.listener = listener;
    }

    public static SecureKafka start(Path folder) {
        var key = KeyStore.make(OwnFiles.folder(folder).resolve("broker.p12"), SECRET);
        var listener = new SecureListener(Ports.next(), key, "kept", SECRET);
        return new SecureKafka(EmbeddedKafka.start(folder, Ports.next(), new KafkaSecrets(folder.resolve("secrets")),
            Optional.of(listener)), listener);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + listener.port();
    }

    /// What a client has to be told to get in.
    public Map<String, String> access() {
        return access(listener.password());
    }

    /// The same with a password of one's own.
    public Map<String, String> access(String password) {
        return Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
            SecureListener.login("username=\"" + listener.user() + "\" password=\"" + password + "\""),
            "ssl.truststore.type", "PKCS12", "ssl.truststore.location", listener.key().file().toString(),
            "ssl.truststore.password", listener.key().password());
    }

    @Override
    public void close() {
        broker.close();
    }
}
