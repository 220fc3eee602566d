package coaching.platform.settings;

import coaching.platform.kafka.KafkaSecrets;
import coaching.platform.kafka.KafkaUser;
import coaching.platform.process.OwnFiles;

import java.nio.file.Path;
import java.util.Arrays;

/// Random, made once, each in a file that only we may read.
public record Secrets(Layout layout) {

    public String password(String role) {
        return OwnFiles.secret(layout.secret(role + ".password"));
    }

    /// Made here, before the broker and the services ask for them at the same time.
    public KafkaSecrets kafka() {
        var kafka = new KafkaSecrets(layout.secrets());
        Arrays.stream(KafkaUser.values()).forEach(kafka::password);
        return kafka;
    }

    /// What the relay seals its records with. A line of several, with commas between them: the first seals.
    String records() {
        return OwnFiles.secret(layout.secret("kafka-records.secret")).strip();
    }

    /// Of the vault. The command service makes it, and never another while there are keys that it must unwrap.
    Path masterKeyFile() {
        return layout.secret("vault-master.key");
    }

    /// By which the command service knows the query service.
    String views() {
        return OwnFiles.secret(layout.secret("views.secret")).strip();
    }

    String integration() {
        return OwnFiles.secret(integrationFile());
    }

    public Path integrationFile() {
        return layout.secret("integration.secret");
    }

    String operations() {
        return OwnFiles.secret(layout.secret("operations.secret"));
    }

    public Path accountsFile() {
        return layout.secret("accounts.json");
    }

    public Path setupFile() {
        return layout.secret("setup.json");
    }

    String issuerKeys() {
        return layout.secret("issuer.keys").toString();
    }
}
