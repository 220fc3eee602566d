package coaching.chronology;

import coaching.chronology.RolesOn.Held;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.Recorded;
import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.EventId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class RolesOnTest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final PersonId ANN = new PersonId(new UUID(0, 1));
    static final PersonId BEN = new PersonId(new UUID(0, 2));
    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 3));
    static final Grant COORDINATOR = new Grant(Role.COORDINATOR, PROGRAMME);
    static final Grant AUDITOR = Grant.everywhere(Role.AUDITOR);

    private final List<Recorded> facts = new ArrayList<>();

    @Test
    void a_role_could_be_used_from_the_day_of_its_grant_to_the_day_of_its_revocation() {
        recorded("2026-03-02T10:00:00Z", granted(ANN, COORDINATOR));
        recorded("2026-03-04T10:00:00Z", revoked(ANN, COORDINATOR));

        assertThat(on(1)).isEmpty();
        assertThat(on(2)).isEqualTo(Map.of(ANN, Set.of(COORDINATOR)));
        assertThat(on(3)).isEqualTo(Map.of(ANN, Set.of(COORDINATOR)));
        assertThat(on(4)).isEqualTo(Map.of(ANN, Set.of(COORDINATOR)));
        assertThat(on(5)).isEmpty();
    }

    @Test
    void each_person_role_and_programme_is_a_grant_of_its_own() {
        recorded("2026-03-01T10:00:00Z", granted(ANN, COORDINATOR));
        recorded("2026-03-01T11:00:00Z", granted(ANN, AUDITOR));
        recorded("2026-03-01T12:00:00Z", granted(BEN, COORDINATOR));
        recorded("2026-03-02T10:00:00Z", revoked(ANN, COORDINATOR));

        assertThat(on(3)).isEqualTo(Map.of(ANN, Set.of(AUDITOR), BEN, Set.of(COORDINATOR)));
    }

    @Test
    void what_was_written_down_later_let_nobody_see_anything_sooner() {
        recorded("2026-03-04T10:00:00Z", new RoleGranted(ANN, Role.AUDITOR, null, new Day(march(2), PARIS)));

        assertThat(on(3)).isEmpty();
        assertThat(on(4)).containsOnlyKeys(ANN);
    }

    @Test
    void a_day_begins_and_ends_in_its_zone() {
        recorded("2026-03-01T23:30:00Z", granted(ANN, AUDITOR));
        recorded("2026-03-02T23:00:00Z", revoked(ANN, AUDITOR));

        assertThat(on(1)).isEmpty();
        assertThat(on(2)).containsOnlyKeys(ANN);
        assertThat(on(3)).isEmpty();
    }

    @Test
    void each_says_which_facts_granted_and_ended_it() {
        recorded("2026-03-02T10:00:00Z", granted(ANN, AUDITOR));
        recorded("2026-03-03T10:00:00Z", revoked(ANN, AUDITOR));
        recorded("2026-03-03T11:00:00Z", granted(ANN, AUDITOR));
        recorded("2026-03-05T10:00:00Z", revoked(ANN, AUDITOR));

        assertThat(held(2)).containsExactly(new Held(ANN, AUDITOR, facts.get(0), null));
        assertThat(held(3)).containsExactly(new Held(ANN, AUDITOR, facts.get(0), facts.get(1)),
            new Held(ANN, AUDITOR, facts.get(2), null));
        assertThat(held(5)).containsExactly(new Held(ANN, AUDITOR, facts.get(2), facts.get(3)));
    }

    @Test
    void what_is_held_after_the_last_fact_is_what_was_granted_and_not_revoked() {
        recorded("2026-03-02T10:00:00Z", granted(ANN, AUDITOR));
        recorded("2026-03-02T11:00:00Z", granted(BEN, COORDINATOR));
        recorded("2026-03-02T12:00:00Z", revoked(ANN, AUDITOR));

        assertThat(RolesOn.now(facts)).containsExactly(new Held(BEN, COORDINATOR, facts.get(1), null));
    }

    private Map<PersonId, Set<Grant>> on(int ofMarch) {
        return held(ofMarch).stream().collect(groupingBy(Held::person, mapping(Held::grant, toSet())));
    }

    private List<Held> held(int ofMarch) {
        return RolesOn.of(facts, new Day(march(ofMarch), PARIS));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static RoleGranted granted(PersonId person, Grant grant) {
        return new RoleGranted(person, grant.role(), grant.programme(), at());
    }

    private static RoleRevoked revoked(PersonId person, Grant grant) {
        return new RoleRevoked(person, grant.role(), grant.programme(), at());
    }

    private static EffectiveAt at() {
        return new Moment(Instant.EPOCH, PARIS);
    }

    private void recorded(String at, RoleEvent event) {
        var number = facts.size() + 1;
        facts.add(new Recorded(new Envelope(EventId.derived("role", number), EventTypes.nameOf(event), 1, number,
            event.at(), Instant.parse(at), null, new Actor("root", Role.ADMINISTRATOR, null), Source.API, "key", "key",
            null, null, event.confidentiality(), "00".repeat(32)), event));
    }
}
