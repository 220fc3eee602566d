package coaching.platform.supervision;

import coaching.platform.process.Command;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManagedProcessTest {

    @Test
    void what_cannot_start_is_given_up_with_a_word_where_to_look(@TempDir Path folder) {
        var heard = new Heard(new CopyOnWriteArrayList<>());
        var process = new ManagedProcess(
            new Broken(new Component.Place("broken", 1, folder, folder.resolve("broken.log"), "")),
            heard);
        process.start();
        assertThatThrownBy(process::awaitHealthy).isInstanceOf(PlatformFailure.class)
            .hasMessageContaining("broken").hasMessageContaining("broken.log");
        process.stop();
        assertThat(heard.lines()).hasSizeGreaterThanOrEqualTo(3)
            .allMatch(line -> line.startsWith("broken ended with 7"));
    }

    @Test
    void trouble_of_any_kind_does_not_end_the_watch(@TempDir Path folder) {
        var heard = new Heard(new CopyOnWriteArrayList<>());
        var place = new Component.Place("unlucky", 1, folder, folder.resolve("unlucky.log"), "");
        var process = new ManagedProcess(new Unlucky(place, new AtomicBoolean()), heard);
        process.start();
        process.awaitHealthy();
        process.stop();
        assertThat(heard.lines()).first().asString().contains("unlucky", "disk full");
    }

    record Unlucky(Place place, AtomicBoolean tried) implements Component {

        @Override
        public Process start() {
            if (!tried.getAndSet(true)) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
            return Command.of(List.of("sleep", "60"), place.log(), Signal.KILL).start();
        }

        @Override
        public boolean isHealthy() {
            return true;
        }
    }

    record Broken(Place place) implements Component {

        @Override
        public Process start() {
            return Command.of(List.of("sh", "-c", "exit 7"), place.log(), Signal.KILL).start();
        }

        @Override
        public boolean isHealthy() {
            return false;
        }
    }

    record Heard(List<String> lines) implements StatusListener {

        @Override
        public void say(String line) {
            lines.add(line);
        }

        @Override
        public void changed() {
            // Nobody reads the state of this one.
        }
    }
}
