package coaching.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One command to send.
///
/// @param key the command key: the same story sends the same keys, so playing it twice changes nothing
/// @param path below `/api/programmes/{programme}`
/// @param actor the participant who does it, absent when the programme itself does
/// @param writtenAt when the story's people wrote it down: the source's own claim
record Act(String key, String method, String path, Map<String, Object> body, @Nullable String actor,
           Instant writtenAt) {}
