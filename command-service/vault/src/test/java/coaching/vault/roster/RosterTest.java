package coaching.vault.roster;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.Vault;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.Names.Name;
import coaching.vault.person.People.Saved;
import coaching.vault.person.Person;
import coaching.vault.roster.Roster.Enrolment;
import coaching.vault.roster.Roster.Membership;
import coaching.vault.roster.Roster.Merge;
import coaching.vault.roster.Roster.Part;
import coaching.vault.roster.Roster.Participant;
import coaching.vault.testing.Vaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RosterTest {

    private final Vault vault = Vaults.fresh().open();
    private final Roster roster = vault.roster();
    private final ProgrammeId programme = new ProgrammeId(UUID.randomUUID());
    private final ProgrammeId other = new ProgrammeId(UUID.randomUUID());

    @AfterEach
    void close() {
        vault.close();
    }

    private Participant enrolled(ProgrammeId in, PersonId person) {
        var participant = new ParticipantId(UUID.randomUUID());
        told(List.of(new Enrolment(in, participant, person)), List.of());
        return roster.find(in, participant).orElseThrow();
    }

    private void told(List<Enrolment> enrolments, List<Membership> memberships) {
        roster.readOn(from -> new Part(from + 1, enrolments, memberships, List.of(), List.of()));
    }

    private Participant somebody() {
        return enrolled(programme, new PersonId(UUID.randomUUID()));
    }

    private void pair(ProgrammeId in, Participant one, Participant two) {
        var relationship = new RelationshipId(UUID.randomUUID());
        told(List.of(),
            List.of(new Membership(in, relationship, one.id()), new Membership(in, relationship, two.id())));
    }

    @Test
    void members_see_each_other_and_nobody_else() {
        var ana = somebody();
        var ben = somebody();
        var cem = somebody();
        pair(programme, ana, ben);
        pair(programme, ben, cem);
        assertThat(roster.besides(programme, ana.person())).containsExactlyInAnyOrder(ana, ben);
        assertThat(roster.besides(programme, ben.person())).containsExactlyInAnyOrder(ana, ben, cem);
        assertThat(roster.besides(programme, somebody().person())).hasSize(1);
        assertThat(roster.besides(programme, new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void what_is_shared_in_another_programme_does_not_count() {
        var ana = somebody();
        var ben = somebody();
        pair(other, enrolled(other, ana.person()), enrolled(other, ben.person()));
        assertThat(roster.besides(programme, ana.person())).containsExactly(ana);
    }

    @Test
    void pseudonyms_are_unique_in_a_programme_and_stay() {
        var enrolments = IntStream.range(0, 300).mapToObj(_ -> new Enrolment(programme,
            new ParticipantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()))).toList();
        told(enrolments, List.of());
        var people = roster.of(programme);
        assertThat(people.stream().map(Participant::pseudonym).distinct()).hasSize(300);
        told(List.of(enrolments.getFirst()), List.of());
        assertThat(roster.of(programme)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void pseudonyms_stay_when_the_log_is_read_anew() {
        var ana = somebody();
        var ben = somebody();
        pair(programme, ana, ben);
        roster.restart(roster.position() - 1);
        assertThat(roster.position()).as("read on meanwhile").isPositive();
        roster.restart(roster.position());
        assertThat(roster.position()).isZero();
        assertThat(roster.besides(programme, ana.person())).containsExactly(ana);
        told(List.of(new Enrolment(programme, ana.id(), ana.person())), List.of());
        assertThat(roster.find(programme, ana.id())).contains(ana);
    }

    @Test
    void the_log_is_read_on_from_where_it_was_read_to() {
        roster.readOn(from -> new Part(from + 7, List.of(), List.of(), List.of(), List.of()));
        assertThat(roster.position()).isEqualTo(7);
        assertThatThrownBy(() -> roster.readOn(_ -> {
            throw new IllegalStateException("cut off");
        })).hasMessage("cut off");
        assertThat(roster.position()).isEqualTo(7);
    }

    private void merged(PersonId alias, PersonId into) {
        roster.readOn(from -> new Part(from + 1, List.of(), List.of(), List.of(), List.of(new Merge(alias, into))));
    }

    @Test
    void of_two_records_one_stands_for_both_also_when_the_log_is_read_anew() {
        var ana = somebody();
        var alias = enrolled(other, new PersonId(UUID.randomUUID()));
        merged(alias.person(), ana.person());
        assertThat(roster.standing(alias.person())).isEqualTo(ana.person());
        assertThat(roster.programmesOf(ana.person())).containsExactlyInAnyOrder(programme, other);
        assertThat(enrolled(new ProgrammeId(UUID.randomUUID()), alias.person()).person()).isEqualTo(ana.person());

        roster.restart(roster.position());
        told(List.of(new Enrolment(other, alias.id(), alias.person())), List.of());
        assertThat(roster.find(other, alias.id())).as("as it was before the merge").contains(alias);
        merged(alias.person(), ana.person());
        assertThat(roster.find(other, alias.id()).orElseThrow().person()).isEqualTo(ana.person());
    }

    @Test
    void the_details_of_the_record_that_stands_stay_and_the_others_go() {
        var ana = somebody().person();
        var alias = somebody().person();
        var address = new EmailAddress("ana@example.org");
        vault.people().save(ana, new Details("Ana", null, "de", null), 0);
        vault.people().save(alias, new Details("A. N. A.", address, null, null), 0);
        merged(alias, ana);
        merged(alias, ana);
        assertThat(vault.people().find(alias)).isEmpty();
        assertThat(vault.people().find(address)).contains(ana);
        assertThat(vault.people().find(ana)).contains(new Person(ana, "Ana", address, "de", null, 2));
        assertThat(vault.names().of(List.of(ana)).values()).extracting(Name::text).containsExactly("Ana");
        assertThat(vault.people().save(alias, new Details("Late", null, null, null), 0))
            .isInstanceOf(Saved.Outdated.class);
    }

    @Test
    void an_address_of_the_record_that_stands_stays_and_the_others_is_free() {
        var ana = somebody().person();
        var alias = somebody().person();
        var address = new EmailAddress("first@example.org");
        var freed = new EmailAddress("second@example.org");
        vault.people().save(ana, new Details("Ana", address, null, null), 0);
        vault.people().save(alias, new Details("A. N. A.", freed, null, null), 0);
        merged(alias, ana);
        assertThat(vault.people().find(ana)).contains(new Person(ana, "Ana", address, null, null, 1));
        assertThat(vault.people().find(freed)).isEmpty();
    }

    @Test
    void what_is_known_of_one_record_alone_is_kept_for_the_person() {
        var ana = somebody().person();
        var alias = somebody().person();
        vault.people().saveOwn(alias, new Details("Ana", null, "de", null), 0);
        merged(alias, ana);
        assertThat(vault.people().find(ana)).contains(new Person(ana, "Ana", null, "de", null, 1));
        assertThat(vault.people().save(ana, new Details("B", null, null, null), 1))
            .as("as said by themself").isInstanceOf(Saved.TheirsToSay.class);
    }

    @Test
    void somebody_may_take_part_in_several_programmes() {
        var ana = somebody();
        enrolled(other, ana.person());
        assertThat(roster.programmesOf(ana.person())).containsExactlyInAnyOrder(programme, other);
    }
}
