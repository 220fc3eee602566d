package coaching.vault.roster;

import java.util.Set;
import java.util.random.RandomGenerator;

/// Random numbers that nobody in a programme ever had: they say nothing about who came when.
final class FreePseudonyms {

    private static final int FEWEST = 100;
    private static final int ROOM = 10;

    private final Set<Integer> taken;
    private final int range;
    private final RandomGenerator random;

    /// @param taken those in use, to which the new ones are added
    /// @param more how many will be asked for
    FreePseudonyms(Set<Integer> taken, int more, RandomGenerator random) {
        this.taken = taken;
        this.random = random;
        range = FEWEST + ROOM * (taken.size() + more);
    }

    int next() {
        int number = 1 + random.nextInt(range);
        while (!taken.add(number)) {
            number = 1 + random.nextInt(range);
        }
        return number;
    }
}
