package coaching.wire.shape;

/// Bytes that are not the event they say they are. The field is named, as a path from the top: `protocol.zone`.
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String field;

    MalformedEvent(String type, String field, String problem, Throwable cause) {
        super(type + "." + field + ": " + problem, cause);
        this.type = type;
        this.field = field;
    }

    public String type() {
        return type;
    }

    public String field() {
        return field;
    }
}
