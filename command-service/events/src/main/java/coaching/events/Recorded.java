package coaching.events;

/// A fact together with its envelope: what readers of the log get.
public record Recorded(Envelope envelope, CoachingEvent event) {}
