package coaching.command.http;

import coaching.command.kernel.Scope;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;
import java.util.UUID;

/// What the matched address of a command says it is about.
final class Addressed {

    static Scope scope(HttpServletRequest request) {
        var relationship = id(request, "relationship");
        var participant = id(request, "participant");
        return new Scope(programme(request), relationship == null ? null : new RelationshipId(relationship),
            participant == null ? null : new ParticipantId(participant), null, null);
    }

    static ProgrammeId programme(HttpServletRequest request) {
        return new ProgrammeId(Ids.uuid(String.valueOf(variable(request, "programme"))));
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        var text = variable(request, name);
        return text == null ? null : Ids.uuid(text.toString());
    }

    private static @Nullable Object variable(HttpServletRequest request, String name) {
        return ((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get(name);
    }

    private Addressed() {}
}
