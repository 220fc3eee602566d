package coaching.query.ingest.generation;

/// Another writer has taken over this generation. Nothing was written and nothing more may be.
public final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Fenced(Writing writing) {
        super("generation " + writing.generation() + " is not written in epoch " + writing.epoch() + " any more");
    }
}
