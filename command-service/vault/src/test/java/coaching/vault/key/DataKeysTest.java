package coaching.vault.key;

import coaching.events.id.PersonId;
import coaching.events.id.RelationshipId;
import coaching.vault.Vault;
import coaching.vault.VaultFailure;
import coaching.vault.key.KeyOwner.OfAuthor;
import coaching.vault.key.KeyOwner.OfPerson;
import coaching.vault.testing.Vaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataKeysTest {

    private final Vaults vaults = Vaults.fresh();
    private final Vault vault = vaults.open();
    private final OfPerson ana = new OfPerson(new PersonId(UUID.randomUUID()));
    private final OfPerson ben = new OfPerson(new PersonId(UUID.randomUUID()));

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void what_is_encrypted_can_be_read_again_after_a_restart() {
        var ciphertext = vault.keys().obtain(ana).encrypt("Ana", "row", "name");
        try (var again = vaults.open()) {
            assertThat(again.keys().obtain(ana).decrypt(ciphertext, "row", "name")).isEqualTo("Ana");
        }
    }

    @Test
    void a_ciphertext_is_read_at_its_own_place_only() {
        var key = vault.keys().obtain(ana);
        var ciphertext = key.encrypt("Ana", "row", "name");
        assertThatThrownBy(() -> key.decrypt(ciphertext, "other row", "name")).isInstanceOf(VaultFailure.class);
        assertThatThrownBy(() -> key.decrypt(ciphertext, "row", "email")).isInstanceOf(VaultFailure.class);
        var others = vault.keys().obtain(ben);
        assertThatThrownBy(() -> others.decrypt(ciphertext, "row", "name")).isInstanceOf(VaultFailure.class);
    }

    @Test
    void a_wrapped_key_moved_to_another_owner_is_refused() throws Exception {
        vault.keys().obtain(ana);
        vault.keys().obtain(ben);
        try (var connection = vaults.keys().connect(); var sql = connection.createStatement()) {
            sql.execute("UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE owner = '" + ana.name()
                + "') WHERE owner = '" + ben.name() + "'");
        }
        assertThatThrownBy(() -> vault.keys().obtain(ben)).isInstanceOf(VaultFailure.class);
    }

    @Test
    void a_destroyed_key_never_comes_back() {
        vault.keys().obtain(ana);
        vault.keys().destroy(ana);
        vault.keys().destroy(ana);
        assertThat(vault.keys().find(ana)).isEmpty();
        assertThatThrownBy(() -> vault.keys().obtain(ana)).hasMessage("this key was destroyed");
    }

    @Test
    void an_owner_can_be_erased_who_never_had_a_key() {
        vault.keys().destroy(ben);
        assertThatThrownBy(() -> vault.keys().obtain(ben)).isInstanceOf(VaultFailure.class);
    }

    @Test
    void many_keys_are_found_at_once_without_those_that_are_not_there() {
        vault.keys().obtain(ana);
        var author = new OfAuthor(ana.person(), new RelationshipId(UUID.randomUUID()));
        vault.keys().obtain(author);
        assertThat(vault.keys().find(List.of(ana, ben, author)).keySet()).containsOnly(ana, author);
    }

    @Test
    void a_rotation_wraps_keys_anew_and_leaves_what_they_encrypted() {
        var ciphertext = vault.keys().obtain(ana).encrypt("Ana", "row", "name");
        var before = wrapped();
        try (var other = vaults.open()) {
            assertThat(other.rotate()).isEqualTo(before.size());
            assertThat(other.keys().rewrap()).isZero();
        }
        assertThat(wrapped()).doesNotContainAnyElementsOf(before);
        assertThat(vault.keys().obtain(ana).decrypt(ciphertext, "row", "name")).as("in a process that knew the old key")
            .isEqualTo("Ana");
        try (var again = vaults.open()) {
            assertThat(again.keys().obtain(ana).decrypt(ciphertext, "row", "name")).isEqualTo("Ana");
        }
    }

    private List<String> wrapped() {
        return vault.keyDatabase().client().sql("SELECT encode(wrapped, 'hex') FROM data_key")
            .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    @Test
    void a_lost_master_key_is_not_replaced_by_another() throws Exception {
        vault.keys().obtain(ana);
        Files.move(vaults.masterKey(), vaults.masterKey().resolveSibling("elsewhere"));
        assertThatThrownBy(vaults::open).isInstanceOf(VaultFailure.class).hasMessageContaining("from its backup");
        assertThat(vaults.masterKey()).doesNotExist();
    }

    @Test
    void another_master_key_unwraps_nothing() {
        vault.keys().obtain(ana);
        var other = vaults.masterKey().resolveSibling("other.key");
        var foreign = new DataKeys(vault.keyDatabase().client(), MasterKeyFile.create(other));
        assertThatThrownBy(() -> foreign.obtain(ana)).isInstanceOf(VaultFailure.class)
            .hasMessageContaining("another master key");
    }

    @Test
    void the_file_is_its_owners_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vaults.masterKey())))
            .isEqualTo("rw-------");
    }

    @Test
    void two_processes_that_start_or_rotate_at_once_lose_no_key() throws Exception {
        var fresh = Vaults.fresh();
        var ciphertexts = new ConcurrentHashMap<OfPerson, byte[]>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.of(ana, ben).<Callable<Integer>>map(owner -> () -> {
                try (var own = fresh.open()) {
                    ciphertexts.put(owner, own.keys().obtain(owner).encrypt("words", "row", "name"));
                    return own.rotate() + own.rotate();
                }
            }).toList()).forEach(done -> assertThat(done.resultNow()).isPositive());
        }
        try (var later = fresh.open()) {
            assertThat(ciphertexts).hasSize(2).allSatisfy((owner, ciphertext) -> assertThat(
                later.keys().find(owner).orElseThrow().decrypt(ciphertext, "row", "name")).isEqualTo("words"));
        }
    }
}
