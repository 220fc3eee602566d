package coaching.analytics.metric;

/// The smallest thing that a number says something of.
public enum Scope {

    RELATIONSHIP,

    /// It is a share of relationships: of a single one it could only be all or none.
    PROGRAMME
}
