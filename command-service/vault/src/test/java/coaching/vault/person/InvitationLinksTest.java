package coaching.vault.person;

import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.testing.Vaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InvitationLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Vault vault = Vaults.fresh().open();
    private final InvitationLinks links = vault.invitationLinks();
    private final PersonId ana = new PersonId(UUID.randomUUID());

    @AfterEach
    void close() {
        vault.close();
    }

    private Optional<PersonId> use(String token, Instant now) {
        return links.use(token, now, _ -> true);
    }

    private int kept() {
        return vault.peopleDatabase().client().sql("SELECT count(*) FROM invitation_link").query(Integer.class)
            .single();
    }

    @Test
    void a_link_works_once_and_so_do_all_of_its_person() {
        var other = links.mint(ana, NOON);
        var token = links.mint(ana, NOON);
        var ben = links.mint(new PersonId(UUID.randomUUID()), NOON);
        assertThat(links.wasUsedBy(ana)).isFalse();
        assertThat(use(token, NOON)).contains(ana);
        assertThat(use(token, NOON)).isEmpty();
        assertThat(use(other, NOON)).isEmpty();
        assertThat(links.owner(token)).as("what was used stays").contains(ana);
        assertThat(links.owner(other)).isEmpty();
        assertThat(links.wasUsedBy(ana)).isTrue();
        assertThat(use(ben, NOON)).as("somebody else's").isPresent();
    }

    @Test
    void it_is_good_for_a_week() {
        var token = links.mint(ana, NOON);
        assertThat(use(token, NOON.plus(WEEK))).isEmpty();
        assertThat(use(token, NOON.plus(WEEK).minusMillis(1))).contains(ana);
        assertThat(use("made up", NOON)).isEmpty();
    }

    @Test
    void it_stays_good_when_nothing_was_done() {
        var token = links.mint(ana, NOON);
        assertThat(links.use(token, NOON, _ -> false)).isEmpty();
        assertThatThrownBy(() -> links.use(token, NOON, _ -> {
            throw new IllegalStateException("refused");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(links.wasUsedBy(ana)).isFalse();
        assertThat(use(token, NOON)).contains(ana);
    }

    @Test
    void the_last_five_of_a_person_are_kept() {
        var first = links.mint(ana, NOON);
        for (int i = 1; i <= 5; i++) {
            links.mint(ana, NOON.plusSeconds(i));
        }
        assertThat(kept()).isEqualTo(5);
        assertThat(use(first, NOON)).isEmpty();
    }

    @Test
    void what_was_sent_to_a_wrong_address_is_forgotten_and_what_was_used_is_not() {
        var used = links.mint(ana, NOON);
        use(used, NOON);
        var late = links.mint(ana, NOON);
        links.forget(ana);
        assertThat(use(late, NOON)).isEmpty();
        assertThat(links.wasUsedBy(ana)).isTrue();
    }

    @Test
    void what_nobody_used_in_time_is_purged() {
        use(links.mint(ana, NOON), NOON);
        links.mint(ana, NOON);
        links.mint(ana, NOON.plusSeconds(1));
        assertThat(links.purge(NOON.plus(WEEK))).isEqualTo(1);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void of_many_who_use_links_of_one_person_at_once_one_does() throws Exception {
        var tokens = List.of(links.mint(ana, NOON), links.mint(ana, NOON), links.mint(ana, NOON));
        var done = new ConcurrentLinkedQueue<PersonId>();
        var tries = tokens.stream().flatMap(it -> Stream.of(it, it))
            .<Callable<Optional<PersonId>>>map(token -> () -> links.use(token, NOON, done::add)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var used = 0;
            for (var tried : threads.invokeAll(tries)) {
                used += tried.get().isPresent() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
        assertThat(done).containsExactly(ana);
    }

    @Test
    void who_has_come_in_from_elsewhere_is_noted_once() {
        assertThat(vault.foreignArrivals().has(ana)).isFalse();
        vault.foreignArrivals().add(ana, NOON);
        vault.foreignArrivals().add(ana, NOON);
        assertThat(vault.foreignArrivals().has(ana)).isTrue();
    }
}
