package coaching.benchmarks.workload;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Events of the size and with the tags of ours, made up.
final class Sample {

    static final String TYPE = "SessionHeld";
    static final String REVISION = "1";

    /// One relationship of a programme of many.
    static Set<Tag> tags(UUID programme, UUID relationship, UUID session) {
        return Set.of(new Tag("programme", programme.toString()), new Tag("relationship", relationship.toString()),
            new Tag("session", session.toString()));
    }

    static byte[] payload(UUID relationship, UUID session) {
        return ("{\"relationship\":\"" + relationship + "\",\"session\":\"" + session
            + "\",\"start\":\"2026-03-02T09:00:00Z\","
            + "\"zone\":\"Europe/Berlin\",\"minutes\":45,\"attendance\":{\"count\":2},\"at\":\"2026-03-02T10:00:00Z\"}")
            .getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> metadata(UUID actor, String commandKey) {
        return Map.of("actor", actor.toString(), "actorRole", "COACH", "source", "UI", "commandKey", commandKey,
            "correlationId", commandKey, "effectiveAt", "2026-03-02T09:00:00Z", "zone", "Europe/Berlin", "class", "C0");
    }

    private Sample() {}
}
