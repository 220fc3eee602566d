package coaching.analytics.story;

import coaching.events.ActionItemId;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Who and what a story is about. The same names have the same ids.
record Cast(String story, List<Member> members) {

    Cast(String story, int size) {
        this(story, IntStream.range(0, size)
            .mapToObj(i -> new Member(new ParticipantId(id(story, "member " + i)), Member.Role.PEER)).toList());
    }

    Cast(String story, List<Member.Role> roles, int size) {
        this(story, IntStream.range(0, size)
            .mapToObj(i -> new Member(new ParticipantId(id(story, "member " + i)), roles.get(i))).toList());
    }

    RelationshipId relationship() {
        return new RelationshipId(id(story, "relationship"));
    }

    SessionId session(String session) {
        return new SessionId(id(story, "session " + session));
    }

    ActionItemId item(String item) {
        return new ActionItemId(id(story, "item " + item));
    }

    private static UUID id(String story, String what) {
        return UUID.nameUUIDFromBytes((story + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
