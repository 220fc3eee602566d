package coaching.command.http;

import coaching.command.dates.Dates;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Command;
import coaching.command.kernel.Key;
import org.springframework.http.ResponseEntity;

import java.util.Optional;

/// The request a controller method answers: give it a parameter of this type, then map, send, map.
public interface CommandRequest {

    /// The key of the command: the client chose its name.
    Key key();

    /// Reads dates in the zone of the programme in the path, in UTC where the path names none.
    ///
    /// @throws coaching.command.kernel.Rejected if there is no such programme
    Dates dates();

    /// Reads dates of a request that names its zone itself, UTC if it does not.
    Dates arrival();

    ResponseEntity<Answer> send(Command<?, ?> command);

    /// Decides without recording anything: no event, no key.
    ResponseEntity<Answer> preview(Command<?, ?> command);

    /// Sends under a key that follows from what is sent: it happens once, whoever sends it how often.
    ResponseEntity<Answer> sendOnce(String key, Command<?, ?> command);

    /// Whether this very key was answered before.
    boolean isAnswered();

    /// What came of a key, whosever it is.
    ///
    /// @param kept see [Key#kept]
    Optional<Answer> answered(String kept);
}
