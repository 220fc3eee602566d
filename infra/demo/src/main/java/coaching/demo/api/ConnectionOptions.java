package coaching.demo.api;

import coaching.demo.api.Api.Target;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which Kept to talk to: the scripts that start these programs know it, nobody has to type it. And what every one of them takes.
public final class ConnectionOptions {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "shows this")
    boolean help;

    @Option(names = "--command-url", hidden = true, defaultValue = "http://localhost:8081")
    URI commands = URI.create("http://localhost:8081");

    @Option(names = "--issuer", hidden = true, defaultValue = "http://localhost:8080")
    URI issuer = URI.create("http://localhost:8080");

    /// With the integration client's secret.
    @Option(names = "--secret-file", hidden = true, required = true)
    Path secret = Path.of("integration-secret");

    public Api connect() throws IOException {
        return new Api(new Target(commands, issuer, new ClientSecret(Files.readString(secret).strip())));
    }

    /// Instead of the client that vouches for participants, one of them.
    public Api connectAs(UserPassword user) {
        return new Api(new Target(commands, issuer, user));
    }
}
