package coaching.query.kernel.facts;

import coaching.events.id.ProgrammeId;
import coaching.query.kernel.facts.FactLog.Head;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The programmes asked about lately, in memory. Each answer is computed from one [Snapshot].
@Component
public class Programmes {

    private final FactLog log;
    private final FactSettings settings;
    private final Map<ProgrammeId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    Programmes(FactLog log, FactSettings settings, MeterRegistry meters) {
        this.log = log;
        this.settings = settings;
        meters.gauge("kept.query.cached.facts", this, Programmes::size);
    }

    /// Up to date with everything that had arrived when this was called; empty for a programme nobody opened.
    public Optional<Snapshot> find(ProgrammeId programme) {
        var snapshot = keeper(programme).upTo(log.head());
        if (snapshot.facts().size() == 0) {
            forget(programme);
        } else {
            makeRoom(programme);
        }
        return Optional.of(snapshot).filter(it -> it.facts().opened().isPresent());
    }

    private Kept keeper(ProgrammeId programme) {
        synchronized (kept) {
            return kept.computeIfAbsent(programme, it -> new Kept(log, it));
        }
    }

    private void forget(ProgrammeId programme) {
        synchronized (kept) {
            kept.remove(programme);
        }
    }

    /// Those not asked about for longest go first; the one just asked about stays, whatever its size.
    private void makeRoom(ProgrammeId needed) {
        synchronized (kept) {
            var total = size();
            for (var eldest : new ArrayList<>(kept.entrySet())) {
                if (total <= settings.cachedFacts() || eldest.getKey().equals(needed)) {
                    return;
                }
                total -= eldest.getValue().size();
                kept.remove(eldest.getKey());
            }
        }
    }

    long size() {
        synchronized (kept) {
            return kept.values().stream().mapToLong(Kept::size).sum();
        }
    }

    /// One programme. Readers wait for each other only while new facts are being added.
    private static final class Kept {

        private final FactLog log;
        private final ProgrammeId programme;
        private volatile Snapshot snapshot;

        Kept(FactLog log, ProgrammeId programme) {
            this.log = log;
            this.programme = programme;
            this.snapshot = new Snapshot(Head.NOTHING, ProgrammeFacts.none(programme));
        }

        int size() {
            return snapshot.facts().size();
        }

        Snapshot upTo(Head head) {
            return snapshot.head().reaches(head) ? snapshot : extend(head);
        }

        private synchronized Snapshot extend(Head head) {
            var from = snapshot.head();
            if (!from.reaches(head)) {
                var page = log.after(from, programme);
                var base = page.head().continues(from) ? snapshot.facts() : ProgrammeFacts.none(programme);
                snapshot = new Snapshot(page.head(), base.append(page.facts()));
            }
            return snapshot;
        }
    }
}
