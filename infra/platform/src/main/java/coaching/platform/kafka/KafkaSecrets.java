package coaching.platform.kafka;

import coaching.platform.process.OwnFiles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/// The passwords of the embedded broker, each in a file that only we may read.
///
/// SCRAM on every listener: nobody who takes the port while the broker is down learns a password, as with PLAIN.
/// The metadata of a new log already holds the users, so that the broker can sign in at its own controller.
public record KafkaSecrets(Path folder) {

    static final String MECHANISM = "SCRAM-SHA-512";
    private static final String FORMAT = "1";

    public String password(KafkaUser user) {
        return OwnFiles.secret(OwnFiles.folder(folder).resolve(user.login() + ".password"));
    }

    /// What a client has to be told to get in as this user.
    public Map<String, String> access(KafkaUser user) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", MECHANISM, "sasl.jaas.config",
            jaas(user));
    }

    String jaas(KafkaUser user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user.login()
            + "\" password=\"" + password(user) + "\";";
    }

    String scram(KafkaUser user) {
        return MECHANISM + "=[name=" + user.login() + ",password=" + password(user) + "]";
    }

    /// Another one when a password is another one: a log keeps those it was made with.
    String mark() {
        var all = Arrays.stream(KafkaUser.values()).map(this::scram).collect(Collectors.joining("\n", FORMAT, ""));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
