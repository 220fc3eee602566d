package coaching.platform.kafka;

import coaching.platform.process.JavaProgram;
import coaching.platform.process.PlatformFailure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A key of this machine and its certificate, signed by itself.
record KeyStore(Path file, String password) {

    static KeyStore make(Path file, String password) {
        run(List.of("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext",
            "SAN=ip:127.0.0.1", "-validity", "30", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
            password));
        return new KeyStore(file, password);
    }

    private static void run(List<String> arguments) {
        var keytool = Path.of(JavaProgram.java()).resolveSibling("keytool").toString();
        var command = new ProcessBuilder(keytool).redirectErrorStream(true);
        command.command().addAll(arguments);
        try {
            var process = command.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PlatformFailure("keytool refuses: " + said);
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot run keytool", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while making a key", e);
        }
    }
}
