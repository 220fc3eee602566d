package coaching.issuer.session;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

import java.util.List;

/// Where every way of signing in ends: with the id of the person as text, and the handle of the session. Anything else cannot be read
/// back from the rows of what is granted later.
public final class Arrival {

    private final Sessions sessions;
    private final SecurityLog log;
    private final Arrivals arrivals;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public Arrival(Sessions sessions, Arrivals arrivals, SecurityLog log) {
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.log = log;
    }

    /// Of whom it has been found out who they are.
    public static UsernamePasswordAuthenticationToken of(String person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /// Opens the session of somebody whom a filter of the framework has signed in.
    public void open(HttpServletRequest request, UsernamePasswordAuthenticationToken person, Way way) {
        arrivals.add(person.getName(), way == Way.LINK);
        person.setDetails(sessions.open(request, person.getName()));
        log.tell(SecurityEvent.SIGNED_IN, way.name(), person.getName(), request);
    }

    /// Signs somebody in, whoever was signed in in this browser before.
    public void signIn(HttpServletRequest request, HttpServletResponse response, String id, Way way) {
        var before = request.getSession(false);
        if (before != null) {
            Sessions.end(before);
        }
        var person = of(id);
        open(request, person, way);
        var context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
