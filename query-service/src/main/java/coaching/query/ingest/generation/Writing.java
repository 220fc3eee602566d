package coaching.query.ingest.generation;

/// The right to write one generation, for as long as nobody claims it anew.
///
/// @param lineage another one after facts that had been visible may have been lost
public record Writing(int generation, long epoch, long lineage) {

    /// What one who has written nothing yet has to show.
    public static final Writing NONE = new Writing(0, -1, 0);
}
