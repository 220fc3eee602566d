package coaching.query.ingest.rows;

/// The right to write one generation, for as long as nobody claims it anew.
public record Writing(int generation, long epoch) {}
