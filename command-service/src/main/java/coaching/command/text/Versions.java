package coaching.command.text;

import coaching.command.dates.Order;
import coaching.command.past.Fact;
import coaching.events.EffectiveAt;

import java.util.List;

import static coaching.command.text.TextRefusal.BEFORE_THE_VERSION;
import static coaching.command.text.TextRefusal.VERSION_OUT_OF_TURN;
import static coaching.command.text.TextRefusal.VERSION_TAKEN;

/// The versions of one text that are on record, in the order in which they were written.
public record Versions(List<OnRecord> all) {

    /// @param digest of its ciphertext
    public record OnRecord(int number, String digest, Fact fact) {}

    /// Whether it is there already. If not, its turn is now.
    public boolean has(int number, String digest) {
        for (var version : all) {
            if (version.number == number) {
                VERSION_TAKEN.when(!version.digest.equals(digest));
                return true;
            }
        }
        VERSION_OUT_OF_TURN.when(number != all.size() + 1);
        return false;
    }

    /// When the next one is written.
    public EffectiveAt next(EffectiveAt at) {
        return all.isEmpty() ? at : Order.after(all.getLast().fact, at, BEFORE_THE_VERSION);
    }
}
