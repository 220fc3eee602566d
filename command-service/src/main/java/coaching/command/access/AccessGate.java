package coaching.command.access;

import coaching.command.access.AccessTable.Entry;
import coaching.command.problem.BadRequest;
import coaching.command.problem.HttpRule;
import coaching.events.Envelope.Actor.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks the [AccessTable] before any command is read. It knows the mapping that was found, so a path cannot be spelt
/// around it; a mapping that is not in the table is closed.
@Configuration(proxyBeanMethods = false)
class AccessGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ENTRY = Entry.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            var entry = AccessTable.of(request.getMethod(), pattern).filter(AccessGate::admits);
            request.setAttribute(ENTRY, entry.orElseThrow(AccessGate::refusal));
        }
        return true;
    }

    static Entry entry(HttpServletRequest request) {
        return request.getAttribute(ENTRY) instanceof Entry entry ? entry : refuse();
    }

    /// Anybody signed in may be a participant: whose they are, the facts decide.
    private static boolean admits(Entry entry) {
        return entry.roles().contains(Role.PARTICIPANT)
            || Callers.roles(Callers.token()).stream().anyMatch(entry.roles()::contains);
    }

    private static Entry refuse() {
        throw refusal();
    }

    private static BadRequest refusal() {
        return new BadRequest(HttpRule.NOT_ALLOWED, "Authorization", "None of your roles may send this.");
    }
}
