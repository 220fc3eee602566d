package coaching.platform.up;

import coaching.platform.process.OwnFiles;

import java.nio.file.Path;

/// Random, made once, each in a file that only we may read.
record Secrets(Layout layout) {

    String password(String role) {
        return OwnFiles.secret(layout.secret(role + ".password"));
    }

    String integration() {
        return OwnFiles.secret(integrationFile());
    }

    Path integrationFile() {
        return layout.secret("integration.secret");
    }

    String operations() {
        return OwnFiles.secret(layout.secret("operations.secret"));
    }

    String issuerKeys() {
        return layout.secret("issuer.keys").toString();
    }
}
