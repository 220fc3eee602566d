package coaching.demo.api;

import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The words of a promise.
///
/// @param item the action item that they are about
public record Text(String programme, String relationship, String item, String words) {

    /// The same for the same item, so that saying it again changes nothing.
    String id() {
        return UUID.nameUUIDFromBytes(("demo:text:" + item).getBytes(UTF_8)).toString();
    }

    String path() {
        return "/api/programmes/" + programme + "/relationships/" + relationship + "/texts/" + id();
    }

    String query() {
        return "?version=1&kind=PROMISE&about=" + item;
    }
}
