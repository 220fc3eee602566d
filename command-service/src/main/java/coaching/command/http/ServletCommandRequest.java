package coaching.command.http;

import coaching.command.dates.Dates;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Command;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Key;
import coaching.command.kernel.Programmes;
import coaching.edge.limits.WholeBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// @param arrived when this request did
record ServletCommandRequest(HttpServletRequest servlet, CommandContext context, Commands commands,
                             Programmes programmes,
                             Instant arrived) implements CommandRequest {

    static final String REPLAYED = "Idempotency-Replayed";

    @Override
    public Key key() {
        return context.key();
    }

    @Override
    public Dates dates() {
        var programme = PathScope.programme(servlet);
        return programme == null ? arrival() : new Dates(arrived, programmes.zone(programme));
    }

    @Override
    public Dates arrival() {
        return new Dates(arrived, ZoneOffset.UTC);
    }

    @Override
    public ResponseEntity<Answer> send(Command<?, ?> command) {
        return respond(commands.send(context, command));
    }

    @Override
    public ResponseEntity<Answer> preview(Command<?, ?> command) {
        var would = commands.preview(context, command);
        return respond(new Answer(200, would.commandKey(), List.of(), would.more(), null, false));
    }

    @Override
    public ResponseEntity<Answer> sendOnce(String key, Command<?, ?> command) {
        var hash = RequestHash.of("", key, null, WholeBody.NONE);
        var once = new CommandContext(Key.shared(key), hash, context.creates(), context.authority(),
            context.provenance());
        return respond(answered(key).map(Answer::again).orElseGet(() -> commands.send(once, command)));
    }

    @Override
    public boolean isAnswered() {
        return commands.answered(context).isPresent();
    }

    @Override
    public Optional<Answer> answered(String kept) {
        return commands.answered(kept);
    }

    static ResponseEntity<Answer> respond(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        return (answer.replayed() ? response.header(REPLAYED, "true") : response).body(answer);
    }
}
