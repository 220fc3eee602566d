package coaching.vault;

import coaching.vault.database.VaultDatabase;
import coaching.vault.database.VaultDatabase.Login;
import coaching.vault.key.DataKeys;
import coaching.vault.key.KeyEncryption;
import coaching.vault.key.MasterKeyFile;
import coaching.vault.label.Labels;
import coaching.vault.notice.PrivacyNotices;
import coaching.vault.person.AddressChanges;
import coaching.vault.person.BlindIndex;
import coaching.vault.person.ForeignArrivals;
import coaching.vault.person.InvitationLinks;
import coaching.vault.person.ManyPeople;
import coaching.vault.person.Names;
import coaching.vault.person.People;
import coaching.vault.roster.Roster;
import coaching.vault.text.Texts;

import java.nio.file.Path;

/// People and their keys, in two databases: a copy of the one is of no use without the other, and neither without the
/// master key.
///
/// @param names of people, kept decrypted in memory within bounds
public record Vault(VaultDatabase peopleDatabase, VaultDatabase keyDatabase, DataKeys keys, People people,
                    ManyPeople manyPeople, AddressChanges addressChanges, InvitationLinks invitationLinks,
                    ForeignArrivals foreignArrivals, Names names, PrivacyNotices privacyNotices,
                    Texts texts, Labels labels, Roster roster) implements AutoCloseable {

    /// Opens both databases and brings their tables up to date.
    ///
    /// @param masterKey the file of the master key; made when there is none and no data key needs one
    /// @throws VaultFailure if the file is missing although there are keys that it must unwrap
    public static Vault open(Login people, Login keys, Path masterKey) {
        var keyDatabase = VaultDatabase.open(keys, "keys");
        try {
            var master = keyDatabase.inTurn(
                () -> MasterKeyFile.exists(masterKey) || DataKeys.areThere(keyDatabase.client())
                    ? MasterKeyFile.open(masterKey)
                    : MasterKeyFile.create(masterKey));
            return open(VaultDatabase.open(people, "people"), keyDatabase, master);
        } catch (RuntimeException e) {
            keyDatabase.close();
            throw e;
        }
    }

    private static Vault open(VaultDatabase peopleDatabase, VaultDatabase keyDatabase, KeyEncryption master) {
        var keys = new DataKeys(keyDatabase.client(), master);
        var addresses = BlindIndex.of(keys);
        var people = new People(peopleDatabase, keys, addresses);
        var many = new ManyPeople(peopleDatabase, keys, addresses, people);
        var labels = new Labels(peopleDatabase, keys);
        return new Vault(peopleDatabase, keyDatabase, keys, people, many,
            new AddressChanges(peopleDatabase, keys, addresses, people), new InvitationLinks(peopleDatabase),
            new ForeignArrivals(peopleDatabase), new Names(people), new PrivacyNotices(peopleDatabase),
            new Texts(peopleDatabase, keys), labels,
            new Roster(peopleDatabase, people, labels));
    }

    /// A new master key wraps all keys from now on.
    ///
    /// @return how many keys there were
    public int rotate() {
        return keyDatabase.inTurn(() -> {
            keys.rotate();
            return keys.rewrap();
        });
    }

    @Override
    public void close() {
        peopleDatabase.close();
        keyDatabase.close();
    }
}
