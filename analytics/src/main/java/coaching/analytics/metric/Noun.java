package coaching.analytics.metric;

/// What one is called, and what several are.
public record Noun(String singular, String plural) {}
