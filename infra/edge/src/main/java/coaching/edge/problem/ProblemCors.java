package coaching.edge.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

import java.io.IOException;

/// Refuses pages of other origins with a problem instead of a line of text.
public final class ProblemCors extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        var problem = Problem.of(RequestRule.NOT_ALLOWED, "Origin", "Pages of this origin may not send this.");
        response.setStatusCode(HttpStatus.FORBIDDEN);
        problem.headers().forEach((name, values) -> response.getHeaders().set(name, values.getFirst()));
        response.getBody().write(problem.bytes());
        response.flush();
    }
}
