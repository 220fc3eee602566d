package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static java.util.Objects.requireNonNull;

/// A member says what they expect. One statement is enough; the words stay with the members.
record StateExpectation(ProgrammeId programme, RelationshipId relationship, ParticipantId by,
                        EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        var underway = state.underway();
        return underway.terms().expecting().contains(by)
            ? List.of()
            : List.of(new ExpectationStated(programme, relationship, by,
                Order.after(requireNonNull(underway.terms().timeline().proposed()), at, OUT_OF_ORDER)));
    }
}
