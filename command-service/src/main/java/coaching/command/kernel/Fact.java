package coaching.command.kernel;

import coaching.events.CoachingEvent;
import coaching.events.EventId;

/// An event as it stands in the log, under the name by which a correction refers to it.
public record Fact(EventId id, CoachingEvent event) {}
