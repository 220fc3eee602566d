package coaching.demo.api;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One command to send.
///
/// @param key the command key: the same history sends the same keys, so sending it twice changes nothing
/// @param path below `/api/programmes/{programme}`
/// @param participant the participant who does it, absent when the programme itself does
/// @param writtenAt when the history's people wrote it down: the source's own claim
public record Call(String key, String method, String path, Map<String, Object> body, @Nullable String participant,
                   Instant writtenAt) {}
