package coaching.query.testing;

import coaching.events.ProgrammeId;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class MemoryLog implements FactLog {
    private final List<Recorded> facts = new CopyOnWriteArrayList<>();
    public void add(List<Recorded> more) { facts.addAll(more); }
    @Override public Head head() { return new Head(1, facts.size(), facts.size(), facts.isEmpty() ? null : facts.getLast().envelope().recordedAt()); }
    @Override public Freshness freshness() { return new Freshness(0, false, null); }
    @Override public Page after(Head from, ProgrammeId programme) {
        var head = head();
        return new Page(head, facts.subList((int) from.arrival(), (int) head.arrival()).stream().filter(it -> it.event().programme().equals(programme)).toList());
    }
    @Override public List<Recorded> of(RelationshipId relationship) {
        return facts.stream().filter(it -> it.event() instanceof RelationshipFact f && f.relationship().equals(relationship)).toList();
    }
}
