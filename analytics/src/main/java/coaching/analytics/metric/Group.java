package coaching.analytics.metric;

/// The section of a board that a metric belongs to.
public enum Group {

    /// The one number to remember.
    HEADLINE("Headline"),
    RHYTHM("Rhythm"),
    PROMISES("Promises"),
    AGREEMENT_AND_DATA("Agreement and data");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
