package coaching.command.http;

import coaching.command.kernel.Answer;
import coaching.command.kernel.Command;
import coaching.command.kernel.Dates;
import org.springframework.http.ResponseEntity;

/// The request a controller method answers: give it a parameter of this type, then map, send, map.
public interface CommandRequest {

    /// Reads dates in the zone of the programme in the path.
    ///
    /// @throws coaching.command.kernel.Rejected if there is no such programme
    Dates dates();

    /// Reads dates of a request that names its zone itself, UTC if it does not.
    Dates arrival();

    ResponseEntity<Answer> send(Command<?, ?> command);

    /// Decides without recording anything.
    ResponseEntity<Answer> preview(Command<?, ?> command);
}
