package coaching.eventstore.keys;

import coaching.eventstore.event.CommandKey;
import coaching.eventstore.sequencer.RecentEvents;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/// Command keys of the blocks that the index does not have yet, so that a key is found used in one place or the other.
///
/// Sound for the same reason as [RecentEvents]: whatever was written since the leader began went through here, and it begins with
/// what the blocks behind the index hold.
public final class RecentKeys {

    private record Written(long block, String key) {}

    private final ArrayDeque<Written> written = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();
    private final int enough;
    private int added;

    /// @param enough keys to remember before it is worth asking how far the index has come
    public RecentKeys(int enough) {
        this.enough = enough;
    }

    public boolean contains(String key) {
        return keys.contains(key);
    }

    public void add(long block, String key) {
        written.add(new Written(block, key));
        keys.add(key);
        added++;
    }

    /// What they are looked up by.
    public LongStream numbers() {
        return keys.stream().mapToLong(CommandKey::number);
    }

    public boolean isLarge() {
        return added >= enough;
    }

    /// The index has everything up to this block, and whoever looks for a key now will see that.
    public void indexed(long block) {
        added = 0;
        for (var oldest = written.peek(); oldest != null && oldest.block() <= block; oldest = written.peek()) {
            keys.remove(oldest.key());
            written.remove();
        }
    }
}
