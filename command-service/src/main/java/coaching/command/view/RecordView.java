package coaching.command.view;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.EffectiveAt.Moment;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ViewEvent;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.events.role.Role;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import static coaching.command.view.ViewRefusal.NOT_AN_OFFICE;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MICROS;

/// Records that somebody looked at the record of a relationship by their office. Its [#key] lets that happen once for
/// each viewer, relationship and hour.
///
/// @param role by which they might
/// @param at of the first time in that hour
record RecordView(ProgrammeId programme, RelationshipId relationship, PersonId viewer, Role role,
                  Instant at) implements Command<ZoneId, ViewEvent> {

    String key() {
        return "view:" + viewer + ":" + relationship + ":" + at.truncatedTo(HOURS);
    }

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    /// Where the relationship is at home.
    @Override
    public ZoneId source(Past past) {
        return past.of(Boundary.<ZoneId, ProgrammeOpened>of(ProgrammeOpened.class, ZoneOffset.UTC,
            (_, opened) -> opened.zone(), programme));
    }

    @Override
    public List<ViewEvent> decide(ZoneId zone) {
        NOT_AN_OFFICE.when(!role.may(Capability.READ_RELATIONSHIPS));
        return List
            .of(new RecordViewed(programme, relationship, viewer, role, new Moment(at.truncatedTo(MICROS), zone)));
    }
}
