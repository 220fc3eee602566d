package coaching.command.kernel;

/// What surrounds a command: who sent it, under which key, by which way.
///
/// @param key names this command; the same key never acts twice
/// @param requestHash digest of all that makes the request what it is, lower-case hex: a key belongs to one request
/// @param creates whether the answer is 201 when something came of it
public record CommandContext(Key key, String requestHash, boolean creates, Authority authority,
                             Provenance provenance) {}
