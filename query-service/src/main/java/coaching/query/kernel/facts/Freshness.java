package coaching.query.kernel.facts;

import org.jspecify.annotations.Nullable;

/// How far an answer may be behind.
///
/// @param lagSeconds how long the oldest known waiting event has waited, or how long nothing has been heard
/// @param reason a sentence for people; absent when fresh
public record Freshness(double lagSeconds, boolean stale, @Nullable String reason) {}
