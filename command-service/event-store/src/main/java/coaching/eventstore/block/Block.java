package coaching.eventstore.block;

import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.CommandReceipt;
import coaching.eventstore.event.Leaf;
import coaching.eventstore.event.Micros;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoredEvent;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/// A row of the log: events that were committed together, and receipts of the commands that brought them.
///
/// One row for many events costs the server little more than one for a single event. `events` holds, for each, the length of its
/// [Leaf] (four bytes, big-endian), the leaf, and its hash (32 bytes). `receipts` holds, for each, key, owner, request hash and
/// response as their length and bytes, then first and last position and the microsecond of its recording (eight bytes each).
///
/// @param place    where it lies in the log, see [#place]: who does not know the newest block cannot write the one after it
/// @param last     before `first` when there are only receipts
/// @param newest   the greatest `recordedAt` of its events in microseconds
/// @param tags     the numbers of the events' types and tags, ascending, eight bytes each
/// @param keys     the numbers of the receipts' command keys, eight bytes each
@SuppressWarnings("ArrayRecordComponent")
public record Block(long place, long first, long last, long newest, byte[] tags, byte[] keys, byte[] events,
                    byte[] receipts) {

    /// A block is read as a whole: more of them in one go would burden whoever looks for a single event.
    static final int MOST_EVENTS = 64;
    static final int MOST_BYTES = 64 << 10;

    /// The length of a leaf, and its hash.
    static final int FRAME = 4 + Leaf.HASH;

    /// What [#bind] sets, in its order.
    public static final String COLUMNS = "place, first_position, last_position, newest_us, tags, keys, events, receipts";

    private static final int RECEIPTS_BITS = 24;
    private static final long MOST_POSITION = Long.MAX_VALUE >> (RECEIPTS_BITS + 1);

    /// The place of the first block that begins at a position, or of a later one: blocks with receipts only may lie there before
    /// the one with its event. The block with an event has the greatest place before [#place] of the next position.
    static long place(long position) {
        return Math.min(position, MOST_POSITION) << RECEIPTS_BITS;
    }

    /// All blocks with events up to a position, and some with receipts only, lie before this place.
    public static long placeAfter(long position) {
        return place(Math.min(position, MOST_POSITION) + 1);
    }

    /// The place after this one, when the log ends with a block there and with an event at `head`.
    public static long next(long place, long head) {
        return Math.max(place + 1, placeAfter(head));
    }

    /// The position at which a block begins.
    public static long position(long place) {
        return place >> RECEIPTS_BITS;
    }

    /// How many blocks with receipts only lie before this one at its position.
    public static long receiptsBefore(long place) {
        return place & ((1L << RECEIPTS_BITS) - 1);
    }

    public void bind(PreparedStatement statement) throws SQLException {
        statement.setLong(1, place);
        statement.setLong(2, first);
        statement.setLong(3, last);
        statement.setLong(4, newest);
        statement.setBytes(5, tags);
        statement.setBytes(6, keys);
        statement.setBytes(7, events);
        statement.setBytes(8, receipts);
    }

    public LongStream keyNumbers() {
        return LongStream.of(numbers(keys));
    }

    /// A leaf as it lies in the bytes of its block.
    public record Frame(long position, ByteBuffer leaf, int length, byte[] hash) {

        public StoredEvent event() {
            return Leaf.read(position, leaf.duplicate(), length, hash);
        }

        public boolean intact() {
            return Arrays.equals(hash,
                Leaf.hash(leaf.array(), leaf.arrayOffset() + leaf.position(), length));
        }
    }

    /// Events of a block in the order of their positions, from the bytes it has of them. Throws [StoreFailure.StoreUnavailable] when
    /// these are not bytes of events.
    public static void events(long first, byte[] bytes, Consumer<? super StoredEvent> action) {
        frames(first, bytes).forEach(frame -> action.accept(read("events", frame::event)));
    }

    public static List<Frame> frames(long first, byte[] bytes) {
        return read("events", () -> {
            var frames = new ArrayList<Frame>();
            for (var from = ByteBuffer.wrap(bytes); from.hasRemaining();) {
                int length = from.getInt();
                var leaf = from.slice(from.position(), length);
                from.position(from.position() + length);
                frames.add(new Frame(first + frames.size(), leaf, length, Leaf.bytes(from, Leaf.HASH)));
            }
            return frames;
        });
    }

    private static <T> T read(String what, Supplier<T> bytes) {
        try {
            return bytes.get();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StoreFailure.StoreUnavailable("What is stored as " + what + " is something else", e);
        }
    }

    static byte[] receipt(CommandKey key, long first, long last, long recordedMicros) {
        var name = Leaf.utf8(key.key());
        var owner = Leaf.utf8(key.owner());
        int size = 4 * Integer.BYTES + name.length + owner.length + key.requestHash().length + key.response().length;
        var bytes = ByteBuffer.allocate(size + 3 * Long.BYTES);
        Leaf.put(Leaf.put(Leaf.put(Leaf.put(bytes, name), owner), key.requestHash()), key.response());
        return bytes.putLong(first).putLong(last).putLong(recordedMicros).array();
    }

    public static List<CommandReceipt> receipts(byte[] bytes) {
        return read("receipts", () -> {
            var receipts = new ArrayList<CommandReceipt>();
            for (var from = ByteBuffer.wrap(bytes); from.hasRemaining();) {
                receipts.add(new CommandReceipt(Leaf.text(from), Leaf.text(from), Leaf.field(from), Leaf.field(from),
                    from.getLong(), from.getLong(), Micros.instant(from.getLong())));
            }
            return receipts;
        });
    }

    /// The numbers that `tags` and `keys` are made of.
    public static long[] numbers(byte[] bytes) {
        var numbers = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }
}
