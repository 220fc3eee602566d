package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.key.KeyOwner.OfPerson;
import coaching.vault.person.AddressChanges.Asked;
import coaching.vault.person.AddressChanges.Confirmed;
import coaching.vault.person.PendingAddress.Agreement;
import coaching.vault.person.PendingAddress.Side;
import coaching.vault.person.People.Saved;
import coaching.vault.testing.Vaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

class AddressChangesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final EmailAddress OLD = address("ana@old.example");
    private static final EmailAddress NEW = address("ana@new.example");

    private final Vault vault = Vaults.fresh().open();
    private final AddressChanges changes = vault.addressChanges();
    private final PersonId ana = known(OLD);

    @AfterEach
    void close() {
        vault.close();
    }

    private static EmailAddress address(String text) {
        return EmailAddress.of(text).orElseThrow();
    }

    private PersonId known(@Nullable EmailAddress email) {
        var person = new PersonId(UUID.randomUUID());
        assertThat(vault.people().save(person, new Details("Somebody", email, "de", null), 0))
            .isInstanceOf(Saved.Done.class);
        return person;
    }

    private void ask(PersonId person, EmailAddress address) {
        assertThat(changes.ask(person, address, NOON)).isInstanceOf(Asked.Waits.class);
    }

    private String mint(PersonId person, Side side, Instant at) {
        return changes.mint(person, changes.pending(person, NOON).orElseThrow().id(), side, at);
    }

    private Confirmed confirm(PersonId person, Side side) {
        return changes.confirm(mint(person, side, NOON), NOON.plusSeconds(1));
    }

    private @Nullable EmailAddress addressOf(PersonId person) {
        return vault.people().find(person).map(Person::email).orElse(null);
    }

    @ParameterizedTest
    @EnumSource
    void the_address_changes_when_both_have_said_so_in_whichever_order(Side first) {
        var second = first == Side.NEW ? Side.OLD : Side.NEW;
        ask(ana, NEW);
        assertThat(confirm(ana, first)).isEqualTo(new Confirmed.WaitsFor(ana, second));
        assertThat(addressOf(ana)).isEqualTo(OLD);
        assertThat(confirm(ana, second)).isEqualTo(new Confirmed.Changed(ana));
        assertThat(addressOf(ana)).isEqualTo(NEW);
        assertThat(vault.people().find(NEW)).contains(ana);
        assertThat(vault.people().find(OLD)).isEmpty();
        assertThat(changes.pending(ana, NOON)).isEmpty();
        assertThat(vault.people().save(ana, new Details("Else", OLD, null, null), 2))
            .isEqualTo(new Saved.TheirsToSay());
    }

    @Test
    void without_an_old_address_the_new_one_alone_is_asked() {
        var ben = known(null);
        ask(ben, NEW);
        assertThat(changes.pending(ben, NOON).orElseThrow().old()).isEqualTo(Agreement.NOT_NEEDED);
        assertThat(confirm(ben, Side.NEW)).isEqualTo(new Confirmed.Changed(ben));
        assertThat(addressOf(ben)).isEqualTo(NEW);
    }

    @Test
    void what_is_theirs_already_or_nobodys_is_not_asked_for() {
        assertThat(changes.ask(ana, address("ANA@Old.example"), NOON)).isEqualTo(new Asked.SameAddress());
        assertThat(changes.ask(new PersonId(UUID.randomUUID()), NEW, NOON)).isEqualTo(new Asked.NothingKnown());
    }

    @Test
    void an_address_that_somebody_takes_meanwhile_stays_theirs() {
        ask(ana, NEW);
        confirm(ana, Side.OLD);
        var token = mint(ana, Side.NEW, NOON);
        var ben = known(NEW);
        assertThat(changes.isTaken(NEW, ana)).isTrue();
        assertThat(changes.confirm(token, NOON)).isEqualTo(new Confirmed.Taken(ana));
        assertThat(addressOf(ana)).isEqualTo(OLD);
        assertThat(addressOf(ben)).isEqualTo(NEW);
        assertThat(changes.pending(ana, NOON)).isEmpty();
    }

    @Test
    void a_link_works_once_and_so_do_all_of_its_side() {
        ask(ana, NEW);
        var other = mint(ana, Side.NEW, NOON);
        var token = mint(ana, Side.NEW, NOON);
        assertThat(changes.confirm(token, NOON)).isInstanceOf(Confirmed.WaitsFor.class);
        assertThat(changes.confirm(token, NOON)).isEqualTo(new Confirmed.Over());
        assertThat(changes.confirm(other, NOON)).isEqualTo(new Confirmed.Over());
        assertThat(changes.confirm("no link", NOON)).isEqualTo(new Confirmed.Over());
    }

    @Test
    void the_last_five_links_of_a_side_are_good() {
        ask(ana, NEW);
        var first = mint(ana, Side.OLD, NOON);
        for (int i = 1; i <= 5; i++) {
            mint(ana, Side.OLD, NOON.plusSeconds(i));
        }
        assertThat(changes.confirm(first, NOON)).isEqualTo(new Confirmed.Over());
    }

    @Test
    void a_change_and_its_links_end_after_a_day() {
        ask(ana, NEW);
        confirm(ana, Side.OLD);
        var token = mint(ana, Side.NEW, NOON);
        assertThat(changes.pending(ana, NOON.plus(DAY).minusSeconds(1))).isPresent();
        assertThat(changes.pending(ana, NOON.plus(DAY))).isEmpty();
        assertThat(changes.confirm(token, NOON.plus(DAY))).isEqualTo(new Confirmed.Over());
        assertThat(addressOf(ana)).isEqualTo(OLD);
        assertThat(changes.purge(NOON.plus(DAY).minusSeconds(1))).isZero();
        assertThat(changes.purge(NOON.plus(DAY))).isEqualTo(1);
    }

    @Test
    void asking_again_or_cancelling_ends_what_was_asked_for_before() {
        ask(ana, NEW);
        var before = mint(ana, Side.NEW, NOON);
        confirm(ana, Side.OLD);
        ask(ana, address("ana@third.example"));
        assertThat(changes.confirm(before, NOON)).isEqualTo(new Confirmed.Over());
        assertThat(changes.pending(ana, NOON).orElseThrow().old()).isEqualTo(Agreement.AWAITED);
        var cancelled = mint(ana, Side.NEW, NOON);
        changes.cancel(ana);
        assertThat(changes.confirm(cancelled, NOON)).isEqualTo(new Confirmed.Over());
    }

    @Test
    void a_link_for_one_change_does_not_confirm_the_next_even_if_it_was_made_after_it() {
        ask(ana, NEW);
        var first = changes.pending(ana, NOON).orElseThrow().id();
        ask(ana, address("ana@third.example"));
        assertThat(changes.confirm(changes.mint(ana, first, Side.NEW, NOON), NOON)).isEqualTo(new Confirmed.Over());
        assertThat(changes.pending(ana, NOON).orElseThrow().confirmed()).isFalse();
    }

    @Test
    void what_the_old_address_agreed_to_is_over_when_it_is_not_the_old_one_any_more() {
        ask(ana, NEW);
        confirm(ana, Side.OLD);
        vault.people().saveOwn(ana, new Details("Ana", address("ana@corrected.example"), null, null), 1);
        assertThat(confirm(ana, Side.NEW)).isEqualTo(new Confirmed.Over());
        assertThat(addressOf(ana)).isEqualTo(address("ana@corrected.example"));
    }

    @Test
    void both_may_say_so_at_the_same_moment() throws Exception {
        ask(ana, NEW);
        var tokens = List.of(mint(ana, Side.NEW, NOON), mint(ana, Side.OLD, NOON));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = both.invokeAll(tokens.stream()
                .<Callable<Confirmed>>map(token -> () -> changes.confirm(token, NOON)).toList());
            assertThat(List.of(said.get(0).get(), said.get(1).get())).contains(new Confirmed.Changed(ana));
        }
        assertThat(addressOf(ana)).isEqualTo(NEW);
    }

    @Test
    void neither_address_nor_link_is_stored_so_that_it_can_be_read() {
        ask(ana, NEW);
        var token = mint(ana, Side.NEW, NOON);
        var rows = String.join("\n", vault.peopleDatabase().client().sql("""
            SELECT to_jsonb(it)::text || encode(address, 'escape') FROM address_change it UNION ALL
            SELECT to_jsonb(it)::text || encode(sha256, 'escape') FROM address_link it""").query(String.class).list());
        assertThat(rows).doesNotContain("new.example", token);
        vault.keys().destroy(new OfPerson(ana));
        assertThat(changes.pending(ana, NOON)).isEmpty();
        assertThat(changes.confirm(token, NOON)).isEqualTo(new Confirmed.Over());
    }
}
