package coaching.command.importing;

import coaching.command.dates.Dates;
import coaching.command.history.Pairs;
import coaching.command.importing.file.MeetingFile;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Spec.Given;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Source;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.RelationshipId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// The dry run of a file in a programme of Berlin whose relationships began long ago.
record Tried(List<SessionHeld> events, JsonNode answer) {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Dates DATES = new Dates(NOW, ZoneId.of("Europe/Berlin"));

    static Tried of(String csv, String... labels) {
        return of(csv.getBytes(UTF_8), labels);
    }

    static Tried of(byte[] bytes, String... labels) {
        return of(bytes, past(labels));
    }

    static Tried of(byte[] bytes, Given past) {
        var command = new ImportMeetings(PROGRAMME, MeetingFile.read(bytes, DATES, Source.CSV),
            new GroupLabels.OfEvents(), true, true, NOW);
        var judged = command.source(past);
        var events = command.decide(judged);
        return new Tried(events, JsonMapper.shared().valueToTree(command.answer(judged, events)));
    }

    static Rejected refused(byte[] bytes) {
        return requireNonNull(
            catchThrowableOfType(Rejected.class, () -> MeetingFile.read(bytes, DATES, Source.CSV)));
    }

    static byte[] file(String name) {
        try (var in = requireNonNull(Tried.class.getResourceAsStream("cases/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Given past(String... labels) {
        return given(Arrays.stream(labels).flatMap(label -> beginnings(label).stream()).toArray(CoachingEvent[]::new));
    }

    static RelationshipId relationship(String label) {
        return new RelationshipId(uuid(label));
    }

    /// `2 RECORD` and so on.
    List<String> outcomes() {
        return answer.path("rows").valueStream()
            .map(row -> row.path("row").asInt() + " " + row.path("outcome").asString()).toList();
    }

    /// `RULE column value` of all errors of a row.
    List<String> errors(int row) {
        return findings(row, "errors");
    }

    List<String> remarks(int row) {
        return findings(row, "remarks");
    }

    List<String> starts() {
        return events.stream().map(it -> it.at().toString()).toList();
    }

    JsonNode row(int number) {
        return answer.path("rows").valueStream().filter(row -> row.path("row").asInt() == number).findFirst()
            .orElseThrow();
    }

    private List<String> findings(int row, String name) {
        return row(row).path(name).valueStream().map(it -> (it.path("rule").asString() + " "
            + it.path("field").asString("") + " " + it.path("value").asString("")).strip()).toList();
    }

    private static List<CoachingEvent> beginnings(String label) {
        var id = relationship(label);
        return Pairs.beginnings(id, Pairs.LONG_AGO).stream().map(it -> it instanceof RelationshipProposed proposed
            ? (CoachingEvent) new RelationshipProposed(PROGRAMME, id, label, proposed.members(), Pairs.LONG_AGO)
            : it).toList();
    }
}
