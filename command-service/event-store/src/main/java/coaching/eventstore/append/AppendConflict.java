package coaching.eventstore.append;

/// An event that the decision did not know of lies within its consistency boundary.
public final class AppendConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// No stack trace: conflicts are daily business and are thrown by the sequencer, far from who asked.
    public AppendConflict(long marker) {
        super("An event matching the append condition lies after " + marker, null, false, false);
    }
}
