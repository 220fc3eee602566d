package coaching.query.dashboards;

import coaching.events.id.ProgrammeId;
import coaching.query.kernel.facts.FactLog.Head;

import java.time.ZoneId;

/// How far the facts of one programme go, told without reading them.
///
/// @param arrival of its newest fact
record ProgrammeHead(ProgrammeId programme, ZoneId zone, int generation, long lineage, long arrival) {

    boolean isReachedBy(Head head) {
        return head.generation() == generation && head.lineage() == lineage && head.arrival() >= arrival;
    }
}
