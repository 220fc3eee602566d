package coaching.command.http;

import coaching.command.kernel.Scope;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the matched address of a command says it is about.
final class PathScope {

    static Scope scope(HttpServletRequest request) {
        var relationship = id(request, "relationship");
        var participant = id(request, "participant");
        var person = id(request, "person");
        return new Scope(programme(request), relationship == null ? null : new RelationshipId(relationship),
            participant == null ? null : new ParticipantId(participant), null, null,
            person == null ? Set.of() : Set.of(new PersonId(person)));
    }

    /// Absent when it is about no programme alone.
    static @Nullable ProgrammeId programme(HttpServletRequest request) {
        var programme = id(request, "programme");
        return programme == null ? null : new ProgrammeId(programme);
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        var text = variable(request, name);
        return text == null ? null : Ids.uuid(text.toString());
    }

    private static @Nullable Object variable(HttpServletRequest request, String name) {
        return ((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get(name);
    }

    private PathScope() {}
}
