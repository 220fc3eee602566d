package coaching.command.edge;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever sends what is not theirs to send leaves a line.
class SecurityLogTest extends RunningService {

    private static final Path FILE = file();

    @DynamicPropertySource
    static void log(DynamicPropertyRegistry settings) {
        settings.add("kept.security-log.file", FILE::toString);
    }

    @Test
    void denied_commands_say_who_and_about_what() {
        var world = World.open(http(), integration());
        var ann = world.enrolled();
        var pair = world.agreed(ann, world.enrolled());
        var stranger = PersonId.of(UUID.randomUUID().toString());
        var before = lines().size();

        http().put("/api/programmes/" + UUID.randomUUID(), "{").as(coordinator()).send();
        http().post(world.path(pair) + "/pauses", "{\"reason\":\"LEAVE\"}").as(token().person(stranger)).send();
        http().post(world.path(pair) + "/acceptances", "{\"by\":\"%s\",\"agreementVersion\":1}".formatted(ann))
            .as(integration()).send();

        var told = lines().subList(before, lines().size());
        assertThat(told.getFirst()).contains("\"what\":\"DENIED\"", "\"rule\":\"NOT_ALLOWED\"",
            "\"from\":\"127.0.0.1\"");
        assertThat(told.get(1)).containsPattern("\"what\":\"(DENIED|HIDDEN)\"")
            .contains(stranger.toString(), world.programme().toString(), pair.toString()).doesNotContain("LEAVE");
    }

    @Test
    void refused_tokens_are_counted() {
        var before = lines().size();
        http().put("/api/programmes/" + UUID.randomUUID(), "{}").header("Authorization", "Bearer x.y.z").send();
        http().put("/api/programmes/" + UUID.randomUUID(), "{}").send();

        assertThat(lines().subList(before, lines().size())).hasSize(2)
            .satisfies(it -> assertThat(it.getFirst()).contains("TOKEN_REFUSED"))
            .satisfies(it -> assertThat(it.get(1)).contains("TOKEN_MISSING"));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("kept-log").resolve("command-service.security.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
