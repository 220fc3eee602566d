package coaching.query.ingest.batch;

/// @param position of the last fact of a key, 0 for none
/// @param blocked whether events of the key are parked
public record KeyState(long position, boolean blocked) {

    public static final KeyState NEW = new KeyState(0, false);

    public KeyState at(long fact) {
        return new KeyState(fact, blocked);
    }

    public KeyState block(boolean now) {
        return new KeyState(position, now);
    }
}
