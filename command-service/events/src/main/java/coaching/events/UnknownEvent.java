package coaching.events;

/// A name or revision that this version of the contract does not know.
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEvent(String name) {
        super("Unknown event " + name);
    }
}
