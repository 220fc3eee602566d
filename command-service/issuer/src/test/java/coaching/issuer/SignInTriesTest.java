package coaching.issuer;

import coaching.edge.address.Network;
import coaching.issuer.limit.IssuerRates;
import coaching.issuer.limit.SignInTries;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTriesTest {

    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final SignInTries tries = new SignInTries(new IssuerRates(60, 60), () -> now,
        Set.of("ann", "bea")::contains);

    @Test
    void one_account_from_one_address_is_tried_ten_times_at_once_however_it_is_spelt() {
        for (var name : new String[] {"ann", "ANN", " ann"}) {
            for (var number = 0; number < 3; number++) {
                assertThat(tries.wait("192.0.2.1", name)).isZero();
            }
        }
        assertThat(tries.wait("192.0.2.1", "ann ")).isZero();
        assertThat(tries.wait("192.0.2.1", "ann")).isEqualTo(6);
        assertThat(tries.wait("192.0.2.1", "bea")).as("another account").isZero();
        now = now.plusSeconds(6);
        assertThat(tries.wait("192.0.2.1", "ann")).isZero();
    }

    @Test
    void one_account_from_many_addresses_is_slowed_but_every_address_keeps_two_tries() {
        var admitted = 0;
        for (var address = 0; address < 50; address++) {
            for (var number = 0; number < 10; number++) {
                admitted += tries.wait("192.0.2." + address, "ann") == 0 ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(30 + 47 * 2);
        assertThat(tries.wait("203.0.113.1", "ann")).as("the owner").isZero();
    }

    @Test
    void who_knows_the_password_is_never_slowed() {
        for (var number = 0; number < 500; number++) {
            assertThat(tries.wait("192.0.2.1", "ann")).isZero();
            tries.succeeded("192.0.2.1", "ann");
        }
    }

    @Test
    void one_address_is_slowed_whatever_names_it_tries() {
        var admitted = 0;
        for (var number = 0; number < 200; number++) {
            admitted += tries.wait("192.0.2.1", "name " + number) == 0 ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(60);
    }

    @Test
    void invented_names_wash_out_neither_accounts_nor_addresses() {
        for (var number = 0; number < 40; number++) {
            tries.wait("192.0.2." + number % 4, "ann");
        }
        for (var number = 0; number < 60; number++) {
            tries.wait("192.0.2.9", "guessed " + number);
        }
        for (var number = 0; number < 20_000; number++) {
            assertThat(tries.wait("198.51.100." + number / 60, "invented " + number)).isZero();
        }
        assertThat(tries.wait("192.0.2.1", "ann")).as("from the same address").isEqualTo(6);
        assertThat(tries.wait("192.0.2.9", "bea")).as("whatever the name").isPositive();
        assertThat(tries.wait("203.0.113.1", "ann")).as("the first of two").isZero();
        assertThat(tries.wait("203.0.113.1", "ann")).as("the second").isZero();
        assertThat(tries.wait("203.0.113.1", "ann")).as("from everywhere").isPositive();
    }

    @Test
    void a_whole_network_of_the_new_protocol_is_one_address() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::1"))
            .isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }
}
