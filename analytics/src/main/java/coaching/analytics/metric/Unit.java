package coaching.analytics.metric;

/// What a number is given in.
public enum Unit {

    /// A share of what was counted.
    RATIO("ratio", "0–1"),
    /// From one extreme to the other.
    INDEX("index", "−1 to 1"),
    DAYS("days", "days"),
    HOURS("hours", "h"),
    COUNT("count", "count");

    private final String key;
    private final String text;

    Unit(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /// As programs read it.
    public String key() {
        return key;
    }

    /// As people read it.
    public String text() {
        return text;
    }
}
