package coaching.issuer;

import coaching.edge.audit.SecurityLog;
import coaching.issuer.session.SessionEnd;
import coaching.issuer.session.SessionSettings;
import coaching.issuer.session.Sessions;
import coaching.issuer.session.SessionsPage;
import coaching.issuer.testing.RunningIssuer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A session ends elsewhere at the worst moment: by another request of the same browser, or after its time.
class SessionRacesTest extends RunningIssuer {

    private static final String ANN = "6f1d3c1e-7d0a-4c35-9d61-1b2f3a4c5d6e";

    private final Sessions sessions = new Sessions(
        new SessionSettings(Duration.ofHours(8), Duration.ofMinutes(30), 20), InstantSource.system(), _ -> {});
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Autowired
    private SecurityLog log;

    /// As one that another request has just ended.
    private static final class Ending extends MockHttpSession {

        @Override
        public void invalidate() {
            super.invalidate();
            throw new IllegalStateException("invalidate: Session already invalidated");
        }
    }

    @Test
    void what_is_over_was_ended_by_another_request() throws Exception {
        var request = request("GET", "/signin");
        request.setSession(new Ending());
        new SessionEnd(sessions, log).doFilter(request, response, (_, _) -> response.setStatus(204));
        assertThat(response.getStatus()).isEqualTo(204);
    }

    @Test
    void a_question_is_asked_again_and_a_form_leads_to_the_sign_in() throws Exception {
        assertThat(endedWithin("GET", "/oauth2/authorize")).isEqualTo("/oauth2/authorize?state=s");
        assertThat(endedWithin("POST", "/sessions")).isEqualTo("/signin");
    }

    private @Nullable String endedWithin(String method, String path) throws Exception {
        var request = request(method, path);
        request.setQueryString("state=s");
        sessions.open(request, ANN);
        var answer = new MockHttpServletResponse();
        new SessionEnd(sessions, log).doFilter(request, answer, (_, _) -> {
            var session = session(request);
            session.invalidate();
            session.getAttribute("anything");
        });
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    @Test
    void other_failures_are_told() {
        var request = request("GET", "/signin");
        sessions.open(request, ANN);
        FilterChain failing = (_, _) -> {
            throw new IllegalStateException("something else");
        };
        assertThatThrownBy(() -> new SessionEnd(sessions, log).doFilter(request, response, failing))
            .hasMessage("something else");
    }

    @Test
    void a_sign_in_gets_another_session() {
        var ended = new MockHttpSession();
        ended.invalidate();
        var request = new MockHttpServletRequest("POST", "/signin") {

            private boolean isAsked;

            @Override
            public HttpSession getSession() {
                var first = !isAsked;
                isAsked = true;
                return first ? ended : Objects.requireNonNull(super.getSession());
            }
        };
        var handle = sessions.open(request, ANN);
        assertThat(sessions.of(ANN)).singleElement()
            .satisfies(it -> assertThat(it.handle()).isEqualTo(handle))
            .satisfies(it -> assertThat(Sessions.hasEnded(it.session())).isFalse());
    }

    @Test
    void the_list_leaves_out_what_ends_while_it_is_read() throws Exception {
        var mine = request("POST", "/signin");
        var other = request("POST", "/signin");
        sessions.open(mine, ANN);
        var ended = sessions.open(other, ANN);
        session(other).invalidate();
        var own = Objects.requireNonNull(sessions.of(mine.getSession(false)));
        var csrf = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "proof");
        assertThat(new SessionsPage().of(sessions.of(ANN), own, csrf)).contains(own.handle())
            .doesNotContain(ended);
    }

    private static HttpSession session(MockHttpServletRequest request) {
        return Objects.requireNonNull(request.getSession(false));
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
