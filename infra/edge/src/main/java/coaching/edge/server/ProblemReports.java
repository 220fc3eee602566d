package coaching.edge.server;

import coaching.edge.problem.EdgeProblem;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// What the server refuses by itself, and what was refused without a word, is a problem like all others.
public final class ProblemReports extends ErrorReportValve {

    private static final int TOO_SLOW = 408;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (!request.isAsync() && isEmptyRefusal(response)) {
            EdgeProblem.ofStatus(response.getStatus()).write(response);
        }
        if (response.getStatus() == TOO_SLOW) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        try {
            if (isEmptyRefusal(response)) {
                EdgeProblem.ofStatus(response.getStatus()).write(response);
                response.finishResponse();
            }
        } catch (IOException _) {
            // Nobody is there any more to be told.
            response.setSuspended(true);
        }
    }

    private static boolean isEmptyRefusal(Response response) {
        return response.getStatus() >= 400 && response.getContentWritten() == 0 && !response.isCommitted();
    }
}
