package coaching.command.engine;

import coaching.command.kernel.Programmes;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.id.ProgrammeId;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import static coaching.command.admission.AdmissionRefusal.UNKNOWN_PROGRAMME;

/// Remembers the zones of programmes: they never change once opened.
public final class ProgrammeZones implements Programmes {

    private static final int REMEMBERED = 10_000;

    private final Past past;
    private final Map<ProgrammeId, ZoneId> known = new ConcurrentHashMap<>();

    public ProgrammeZones(Past past) {
        this.past = past;
    }

    @Override
    public ZoneId zone(ProgrammeId programme) {
        var remembered = known.get(programme);
        return remembered == null ? looked(programme) : remembered;
    }

    private ZoneId looked(ProgrammeId programme) {
        var zone = read(programme).orElseThrow(() -> new Rejected(UNKNOWN_PROGRAMME));
        if (known.size() < REMEMBERED) {
            known.put(programme, zone);
        }
        return zone;
    }

    private Optional<ZoneId> read(ProgrammeId programme) {
        Boundary<Optional<ZoneId>> opened = Boundary.of(ProgrammeOpened.class, Optional.empty(),
            (_, it) -> Optional.of(it.zone()), programme);
        return past.of(opened);
    }
}
