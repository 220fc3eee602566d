package coaching.command.access;

import coaching.edge.access.AccessTable.Entry;
import coaching.edge.access.AccessTable.Open;
import coaching.edge.access.SecurityRefusals;
import coaching.edge.problem.Refused;
import coaching.events.role.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks the access table before any command is read. It knows the mapping that was found, so a path cannot be spelt
/// around it; a mapping that is not in the table is closed.
@Configuration(proxyBeanMethods = false)
class AccessGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ENTRY = Entry.class.getName();

    private final Callers callers;

    AccessGate(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            var entry = CommandAccess.TABLE.of(request.getMethod(), pattern)
                .orElseThrow(SecurityRefusals::notAllowed);
            if (!admits(entry)) {
                throw entry.hidden() ? Refused.notFound() : SecurityRefusals.notAllowed();
            }
            request.setAttribute(ENTRY, entry);
        }
        return true;
    }

    static Entry entry(HttpServletRequest request) {
        if (request.getAttribute(ENTRY) instanceof Entry entry) {
            return entry;
        }
        throw SecurityRefusals.notAllowed();
    }

    /// Anybody signed in may be a participant: whose they are, the facts decide.
    private boolean admits(Entry entry) {
        if (entry.open() == Open.TO_EVERYONE) {
            return true;
        }
        var caller = Callers.signedIn();
        return Role.PARTICIPANT.mayAny(entry.anyOf()) || callers.may(caller, entry.anyOf());
    }
}
