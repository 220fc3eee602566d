package coaching.platform.component;

import coaching.platform.process.Ports;
import coaching.platform.process.User;
import coaching.platform.settings.Layout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresComponentTest {

    static List<User> users() {
        return User.possible();
    }

    @ParameterizedTest
    @MethodSource("users")
    void whoever_runs_it_reaches_its_files(User user, @TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var component = new PostgresComponent(Layout.in(folder.resolve("data")), Ports.next(), user);
        var process = component.start();
        try {
            assertThat(component.server().createDatabase("kept_store", "kept_command", "secret").connect().isValid(5))
                .isTrue();
        } finally {
            component.stop(process);
        }
    }
}
