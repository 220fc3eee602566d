package coaching.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/// A program that starts a server, says which process it is, and never stops it.
final class ForeverPostgres {

    private ForeverPostgres() {}

    @SuppressWarnings("SystemOut")
    static void main(String[] arguments) throws IOException {
        System.out.println(EmbeddedPostgres.start(Path.of(arguments[0])).pid());
        System.in.read();
    }
}
