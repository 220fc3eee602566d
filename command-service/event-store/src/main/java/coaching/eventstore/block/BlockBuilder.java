package coaching.eventstore.block;

import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.Leaf;
import coaching.eventstore.event.NewEvent;
import coaching.eventstore.event.StoreFailure;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Lays events and receipts out in as many blocks as they need.
public final class BlockBuilder {

    private final List<Block> done = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<byte[]> receipts = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private long place;
    private long head;
    private int eventBytes;
    private int receiptBytes;

    /// @param place of the newest block
    /// @param head  position of the newest event
    public BlockBuilder(long place, long head) {
        this.place = place;
        this.head = head;
    }

    public void add(NewEvent event) {
        if (events.size() == Block.MOST_EVENTS || tooLarge(event.leaf().length)) {
            close();
        }
        events.add(event);
        head++;
        eventBytes += Block.FRAME + event.leaf().length;
    }

    /// @param recordedMicros when the command was carried out
    public void add(CommandKey key, long first, long last, long recordedMicros) {
        var receipt = Block.receipt(key, first, last, recordedMicros);
        if (receipts.size() == Block.MOST_EVENTS || tooLarge(receipt.length)) {
            close();
        }
        receipts.add(receipt);
        receiptBytes += receipt.length;
        keys.add(CommandKey.number(key.key()));
    }

    /// All blocks, the last of them perhaps not full.
    public List<Block> build() {
        close();
        return done;
    }

    private boolean tooLarge(int more) {
        return eventBytes + receiptBytes + more > Block.MOST_BYTES && eventBytes + receiptBytes > 0;
    }

    private void close() {
        if (events.isEmpty() && receipts.isEmpty()) {
            return;
        }
        long newest = events.stream().mapToLong(NewEvent::recordedMicros).max().orElse(0);
        place = next();
        done.add(new Block(place, head - events.size() + 1, head, newest, tagBytes(), keyBytes(), eventBytes(),
            receiptBytes()));
        events.clear();
        receipts.clear();
        keys.clear();
        eventBytes = 0;
        receiptBytes = 0;
    }

    /// One place is left for a block with events, whatever happens: only they lead on to the next position.
    private long next() {
        long next = Block.next(place, head - events.size());
        if (Block.placeAfter(head - events.size() + 1) - next <= (events.isEmpty() ? 1 : 0)) {
            throw new StoreFailure.StoreUnavailable("Too many commands without events after " + head, null);
        }
        return next;
    }

    private byte[] tagBytes() {
        var numbers = events.stream().flatMapToLong(event -> LongStream.of(event.numbers())).sorted().distinct()
            .toArray();
        var bytes = ByteBuffer.allocate(Long.BYTES * numbers.length);
        bytes.asLongBuffer().put(numbers);
        return bytes.array();
    }

    private byte[] keyBytes() {
        var bytes = ByteBuffer.allocate(Long.BYTES * keys.size());
        keys.forEach(bytes::putLong);
        return bytes.array();
    }

    private byte[] eventBytes() {
        var bytes = ByteBuffer.allocate(eventBytes);
        events.forEach(event -> Leaf.put(bytes, event.leaf()).put(event.leafHash()));
        return bytes.array();
    }

    private byte[] receiptBytes() {
        var bytes = ByteBuffer.allocate(receiptBytes);
        receipts.forEach(bytes::put);
        return bytes.array();
    }
}
