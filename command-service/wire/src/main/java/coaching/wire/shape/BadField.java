package coaching.wire.shape;

/// Carries the path of a field outwards while a payload is read; each level puts its own name in front.
public final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    public BadField(String path, String problem) {
        super(problem, null, false, false);
        this.path = path;
        this.problem = problem;
    }

    public BadField within(String parent) {
        return new BadField(path.isEmpty() ? parent : parent + "." + path, problem);
    }

    public MalformedEvent of(String type) {
        return new MalformedEvent(type, path, problem, this);
    }
}
