package coaching.eventstore.keys;

import coaching.eventstore.block.Block;

import java.util.List;
import java.util.stream.LongStream;

/// Says which command keys have to be looked up in the index, so that nearly every append is a plain insert. It serves speed only:
/// with [EveryKey] in its place every key is looked up.
public interface UsedKeys extends AutoCloseable {

    /// Whether to [#load].
    boolean isFull();

    /// @param mark       up to which block the index is complete, as the sequencer sees it
    /// @param indexed    how many keys the index has, at most
    /// @param notIndexed all keys that it may not have yet, as numbers
    void load(long mark, long indexed, LongStream notIndexed);

    void add(LongStream numbers);

    /// Those of the blocks' keys that the index may have.
    long[] suspects(List<Block> blocks);

    @Override
    void close();
}
