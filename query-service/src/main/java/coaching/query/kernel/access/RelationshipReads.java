package coaching.query.kernel.access;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.events.id.ProgrammeId;
import coaching.query.kernel.reader.Reader;
import coaching.query.kernel.reader.Readers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;

import static coaching.events.role.Capability.READ_RELATIONSHIPS;

/// Tells whenever somebody reads of relationships by a role: the people in them can then be told who looked.
final class RelationshipReads implements HandlerInterceptor {

    private final ObjectProvider<SecurityLog> log;

    RelationshipReads(ObjectProvider<SecurityLog> log) {
        this.log = log;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
                                @Nullable Exception failure) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (response.getStatus() == HttpServletResponse.SC_OK
            && pattern != null && QueryAccess.RELATIONSHIPS.contains(pattern.toString())) {
            Readers.of(request).ifPresent(reader -> tell(reader, request));
        }
    }

    private void tell(Reader reader, HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("programme") instanceof String programme) {
            reader.as(READ_RELATIONSHIPS, ProgrammeId.of(programme)).ifPresent(
                role -> log.getObject().tell(SecurityEvent.RELATIONSHIP_READ, role.name(), reader.subject(), request));
        }
    }
}
