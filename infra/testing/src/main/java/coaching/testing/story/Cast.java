package coaching.testing.story;

import coaching.events.Member;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Who and what a story is about. The same names have the same ids.
record Cast(String story) {

    List<Member> peers(int size) {
        return members(Collections.nCopies(size, Member.Role.PEER));
    }

    List<Member> members(List<Member.Role> roles) {
        return IntStream.range(0, roles.size())
            .mapToObj(i -> new Member(new ParticipantId(id("member " + i)), roles.get(i))).toList();
    }

    RelationshipId relationship() {
        return new RelationshipId(id("relationship"));
    }

    SessionId session(String session) {
        return new SessionId(id("session " + session));
    }

    ActionItemId item(String item) {
        return new ActionItemId(id("item " + item));
    }

    UUID id(String what) {
        return UUID.nameUUIDFromBytes((story + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
