package coaching.analytics.metric;

/// What a metric is, in words. Id and version name the definition for ever.
///
/// @param id as in the catalogue
/// @param definition one line for a reader of the number
public record About(String id, int version, String name, String unit, String definition, String formula) {

    static final String SHARE = "0–1";
    static final String DAYS = "days";
    static final String HOURS = "h";
    static final String COUNT = "count";
}
