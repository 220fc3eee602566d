package coaching.wire.upcast;

import coaching.events.Subject;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/// Corrections once named what they were about in one field for each noun, and nothing for the relationship itself.
final class CorrectedSubject {

    private static final Map<String, Subject.Type> NOUNS = Map.of("session", Subject.Type.SESSION, "goal",
        Subject.Type.GOAL, "actionItem", Subject.Type.ACTION_ITEM);

    /// What is missing stays missing: the reader of the lifted payload names it.
    static ObjectNode lift(ObjectNode payload) {
        if (payload.get("subject") instanceof ObjectNode subject) {
            payload.remove("subject");
            if (payload.hasNonNull("relationship")) {
                lift(payload, subject);
            }
        }
        return payload;
    }

    private static void lift(ObjectNode payload, ObjectNode subject) {
        payload.set("corrected", subject.get("type"));
        payload.putArray("members");
        var lifted = payload.putObject("subject");
        lifted.put("type", Subject.Type.RELATIONSHIP.name()).set("id", payload.get("relationship"));
        NOUNS.forEach((noun, type) -> {
            if (subject.has(noun)) {
                lifted.put("type", type.name()).set("id", subject.get(noun));
            }
        });
    }

    private CorrectedSubject() {}
}
