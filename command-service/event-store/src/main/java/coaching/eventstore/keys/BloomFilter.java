package coaching.eventstore.keys;

import java.util.concurrent.atomic.AtomicLongArray;

/// Tells of most numbers that were never added that they were not: a Bloom filter. Numbers are parts of hashes, so their own bits
/// say where they go. Two threads may add at once.
final class BloomFilter {

    /// Bits a number: with [#PLACES] of them set, one of five hundred strangers is taken for a number that was added.
    private static final int BITS = 16;
    private static final int PLACES = 4;
    private static final long LEAST_BITS = 1L << 24;
    private static final long MOST_BITS = 1L << 29;

    private final AtomicLongArray words;
    private final long bits;

    /// @param numbers that it is meant for. From 33 million on it errs more often, instead of taking more than 64 MB
    BloomFilter(long numbers) {
        bits = Math.clamp(Long.highestOneBit(Math.min(numbers, MOST_BITS) * BITS) << 1, LEAST_BITS, MOST_BITS);
        words = new AtomicLongArray(Math.toIntExact(bits / Long.SIZE));
    }

    /// How many numbers it holds before a larger one would err less, if one may be larger.
    long capacity() {
        return bits == MOST_BITS ? Long.MAX_VALUE : bits / BITS;
    }

    void add(long number) {
        for (int i = 0; i < PLACES; i++) {
            long bit = bit(number, i);
            words.accumulateAndGet((int) (bit / Long.SIZE), 1L << bit, (a, b) -> a | b);
        }
    }

    /// False only of a number that was not added.
    boolean mayHave(long number) {
        for (int i = 0; i < PLACES; i++) {
            long bit = bit(number, i);
            if ((words.get((int) (bit / Long.SIZE)) & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long number, int place) {
        return (number + place * (Long.rotateLeft(number, Integer.SIZE) | 1)) & (bits - 1);
    }
}
