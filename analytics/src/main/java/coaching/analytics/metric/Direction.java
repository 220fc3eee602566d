package coaching.analytics.metric;

/// Which way a number should move.
public enum Direction { MORE_IS_BETTER, LESS_IS_BETTER, NEITHER }
