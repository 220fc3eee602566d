package coaching.edge.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import java.util.Map;

/// Notes the rule of every problem on its way out, wherever it was found.
@ControllerAdvice
final class RefusalNotes implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter type, MediaType media,
                                            Class<? extends HttpMessageConverter<?>> converter,
                                            ServerHttpRequest request, ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet
            && properties(body).get("rule") instanceof String rule) {
            RefusalNote.refusal(servlet.getServletRequest(), rule, signedIn());
        }
        return body;
    }

    private static Map<?, ?> properties(@Nullable Object body) {
        if (body instanceof ProblemDetail problem) {
            var properties = problem.getProperties();
            return properties == null ? Map.of() : properties;
        }
        return body instanceof Map<?, ?> map && map.containsKey("status") ? map : Map.of();
    }

    private static @Nullable String signedIn() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken ? null : caller.getName();
    }
}
