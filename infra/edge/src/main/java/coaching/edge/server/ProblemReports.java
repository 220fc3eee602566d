package coaching.edge.server;

import coaching.edge.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// What the server refuses by itself, and what was refused without a word, is a problem like all others.
public final class ProblemReports extends ErrorReportValve {

    private final RefusedBody refused;

    ProblemReports(RefusedBody refused) {
        this.refused = refused;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (!request.isAsync() && isEmptyRefusal(response)) {
            problem(request, response).write(response);
        }
        if (response.getStatus() >= 400 && !request.isAsync()) {
            response.finishResponse();
            if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT
                || !refused.isReadAway(request.getCoyoteRequest())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        try {
            if (isEmptyRefusal(response)) {
                problem(request, response).write(response);
                response.finishResponse();
            }
        } catch (IOException _) {
            // Nobody is there any more to be told.
            response.setSuspended(true);
        }
    }

    /// Methods, codings and versions that Tomcat does not have are mistakes of the caller, not errors of the server.
    private static Problem problem(Request request, Response response) {
        return Problem.ofStatus(switch (response.getStatus()) {
            case HttpServletResponse.SC_NOT_IMPLEMENTED -> request.getMethod().equals("CONNECT")
                ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                : HttpServletResponse.SC_BAD_REQUEST;
            case HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> HttpServletResponse.SC_BAD_REQUEST;
            default -> response.getStatus();
        });
    }

    private static boolean isEmptyRefusal(Response response) {
        return response.getStatus() >= 400 && response.getContentWritten() == 0 && !response.isCommitted();
    }
}
