package coaching.issuer.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.keygen.KeyGenerators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Who is signed in here, since when and from where. There is no session of anybody who is not.
public final class Sessions implements HttpSessionListener {

    private static final String SIGN_IN = "kept.sign-in";
    private static final int HANDLE_BYTES = 12;
    private static final int LONGEST_AGENT = 200;

    private final Map<String, SignedIn> open = new ConcurrentHashMap<>();
    private final SessionSettings settings;
    private final InstantSource clock;
    private final Consumer<String> ended;

    /// @param handle names it on the page; the id of the session itself is a secret
    public record SignedIn(String handle, String person, Instant at, String address, String agent,
                           HttpSession session) {

        /// None when it has just ended.
        @Nullable
        Instant lastSeen() {
            try {
                return Instant.ofEpochMilli(session.getLastAccessedTime());
            } catch (IllegalStateException _) {
                return null;
            }
        }
    }

    public Sessions(SessionSettings settings, InstantSource clock, Consumer<String> ended) {
        this.ended = ended;
        this.settings = settings;
        this.clock = clock;
    }

    /// Begins with this sign-in, also when there was one before in the same browser.
    ///
    /// @return its handle
    public synchronized String open(HttpServletRequest request, String person) {
        var handle = HexFormat.of().formatHex(KeyGenerators.secureRandom(HANDLE_BYTES).generateKey());
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var session = named(request, handle);
        open.put(handle, new SignedIn(handle, person, clock.instant(), request.getRemoteAddr(),
            agent == null ? "" : agent.substring(0, Math.min(LONGEST_AGENT, agent.length())), session));
        if (hasEnded(session)) {
            forget(session);
        }
        var all = of(person);
        all.subList(Math.min(settings.most(), all.size()), all.size()).forEach(Sessions::end);
        return handle;
    }

    /// The one of the browser may end at this moment. Asked once more, the container makes another.
    private HttpSession named(HttpServletRequest request, String handle) {
        var session = request.getSession();
        try {
            name(session, handle);
            return session;
        } catch (IllegalStateException _) {
            var another = request.getSession();
            name(another, handle);
            return another;
        }
    }

    private void name(HttpSession session, String handle) {
        forget(session);
        session.setAttribute(SIGN_IN, handle);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
    }

    /// The newest first.
    public List<SignedIn> of(String person) {
        return new ArrayList<>(open.values().stream().filter(it -> it.person.equals(person))
            .sorted(Comparator.comparing(SignedIn::at).reversed()).toList());
    }

    @Nullable
    public SignedIn of(@Nullable HttpSession session) {
        var handle = session == null ? null : handle(session);
        return handle == null ? null : open.get(handle);
    }

    void end(String person, String handle) {
        of(person).stream().filter(it -> it.handle.equals(handle)).forEach(Sessions::end);
    }

    boolean isOver(SignedIn signedIn) {
        return Duration.between(signedIn.at, clock.instant()).compareTo(settings.life()) >= 0;
    }

    /// Since the person last showed the password.
    public Duration age(SignedIn signedIn) {
        return Duration.between(signedIn.at, clock.instant());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    private void forget(HttpSession session) {
        open.values().stream().filter(it -> it.session.equals(session) || it.handle.equals(handle(session)))
            .map(SignedIn::handle).toList().forEach(handle -> {
                open.remove(handle);
                ended.accept(handle);
            });
    }

    private static void end(SignedIn signedIn) {
        end(signedIn.session);
    }

    public static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException _) {
            return;
        }
    }

    public static boolean hasEnded(HttpSession session) {
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private static @Nullable String handle(HttpSession session) {
        try {
            return (String) session.getAttribute(SIGN_IN);
        } catch (IllegalStateException _) {
            return null;
        }
    }
}
