package coaching.formatter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lays out every source of the checkout that is the argument.
final class Format {

    private Format() {}

    static void main(String[] arguments) throws IOException {
        for (var file : new Sources(Path.of(arguments[0])).unformatted().entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
            System.out.println(file.getKey());
        }
    }
}
