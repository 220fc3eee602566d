package coaching.vault.key;

import coaching.vault.VaultFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/// One key for each owner, kept wrapped. Erasing what an owner has is destroying their key.
public final class DataKeys {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final KeyEncryption master;

    public DataKeys(JdbcClient database, KeyEncryption master) {
        this.database = database;
        this.master = master;
    }

    /// Whether any key needs a master key.
    public static boolean areThere(JdbcClient database) {
        return database.sql("SELECT EXISTS (SELECT FROM data_key WHERE wrapped IS NOT NULL)").query(Boolean.class)
            .single();
    }

    /// Encrypts with the owner's key, which is made if there is none yet.
    ///
    /// @throws VaultFailure if the key was destroyed: it never comes back
    public FieldCipher obtain(KeyOwner owner) {
        return new FieldCipher(obtain(owner, KeyKind.AES_256_GCM), owner.name());
    }

    /// Absent if there never was a key, or it was destroyed.
    public Optional<FieldCipher> find(KeyOwner owner) {
        return stored(owner, KeyKind.AES_256_GCM).map(key -> new FieldCipher(key, owner.name()));
    }

    /// The same for many at once: who has no key is left out.
    public <O extends KeyOwner> Map<O, FieldCipher> find(Collection<O> owners) {
        var byName = owners.stream().collect(toMap(KeyOwner::name, identity(), (one, _) -> one));
        var found = new HashMap<O, FieldCipher>();
        database.sql("SELECT owner, wrapped FROM data_key WHERE owner = ANY (:owners) AND wrapped IS NOT NULL")
            .param("owners", byName.keySet().toArray(String[]::new))
            .query((row, _) -> new Wrapped(row.getString("owner"), row.getBytes("wrapped"))).list()
            .forEach(key -> found.put(requireNonNull(byName.get(key.owner)),
                new FieldCipher(unwrapped(key, KeyKind.AES_256_GCM), key.owner)));
        return found;
    }

    /// Makes keys for many who have none yet.
    public <O extends KeyOwner> Map<O, FieldCipher> make(Collection<O> owners) {
        var kind = KeyKind.AES_256_GCM;
        var made = new HashMap<O, FieldCipher>();
        var wrapped = new ArrayList<byte[]>();
        for (var owner : owners) {
            var key = kind.newKey();
            made.put(owner, new FieldCipher(kind.use(key), owner.name()));
            wrapped.add(master.wrap(kind.bytes(key), owner.name().getBytes(UTF_8)));
        }
        database.sql("""
            INSERT INTO data_key (owner, wrapped, wrapped_by)
            SELECT owner, wrapped, :current FROM unnest(:owners::text[], :wrapped::bytea[]) AS made (owner, wrapped)""")
            .param("current", master.current())
            .param("owners", owners.stream().map(KeyOwner::name).toArray(String[]::new))
            .param("wrapped", wrapped.toArray(byte[][]::new)).update();
        return made;
    }

    /// What this key encrypted can never be read again.
    public void destroy(KeyOwner owner) {
        database.sql("""
            INSERT INTO data_key (owner, destroyed_at) VALUES (:owner, now())
            ON CONFLICT (owner) DO UPDATE SET wrapped = NULL, wrapped_by = NULL,
                destroyed_at = coalesce(data_key.destroyed_at, now())""").param("owner", owner.name()).update();
    }

    /// From now on another master key wraps.
    public void rotate() {
        master.rotate();
    }

    /// Wraps by the current master key what an earlier one has wrapped. What the keys themselves encrypted stays as it is.
    ///
    /// @return how many keys there were
    public int rewrap() {
        int done = 0;
        for (int some = rewrapSome(); some > 0; some = rewrapSome()) {
            done += some;
        }
        return done;
    }

    private int rewrapSome() {
        var old = database.sql("""
            SELECT owner, wrapped FROM data_key WHERE wrapped_by <> :current ORDER BY owner LIMIT :limit""")
            .param("current", master.current()).param("limit", AT_ONCE)
            .query((row, _) -> new Wrapped(row.getString("owner"), row.getBytes("wrapped"))).list();
        for (var key : old) {
            var context = key.owner.getBytes(UTF_8);
            database.sql("""
                UPDATE data_key SET wrapped = :wrapped, wrapped_by = :current
                WHERE owner = :owner AND wrapped IS NOT NULL""")
                .param("wrapped", master.wrap(master.unwrap(key.bytes, context), context))
                .param("current", master.current()).param("owner", key.owner).update();
        }
        return old.size();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Wrapped(String owner, byte[] bytes) {}

    /// Hashes with the owner's key, which is made if there is none yet.
    public KeyedHash hash(KeyOwner owner) {
        return new KeyedHash(obtain(owner, KeyKind.HMAC_SHA_256));
    }

    private <P> P obtain(KeyOwner owner, KeyKind<P> kind) {
        return stored(owner, kind).orElseGet(() -> made(owner, kind));
    }

    /// Two may make one at the same time: the first stays.
    private <P> P made(KeyOwner owner, KeyKind<P> kind) {
        database.sql("""
            INSERT INTO data_key (owner, wrapped, wrapped_by) VALUES (:owner, :wrapped, :current)
            ON CONFLICT (owner) DO NOTHING""").param("owner", owner.name())
            .param("wrapped", master.wrap(kind.bytes(kind.newKey()), owner.name().getBytes(UTF_8)))
            .param("current", master.current()).update();
        return stored(owner, kind).orElseThrow(() -> new VaultFailure("this key was destroyed"));
    }

    private <P> Optional<P> stored(KeyOwner owner, KeyKind<P> kind) {
        return database.sql("SELECT wrapped FROM data_key WHERE owner = :owner AND wrapped IS NOT NULL")
            .param("owner", owner.name())
            .query((row, _) -> new Wrapped(owner.name(), row.getBytes("wrapped"))).optional()
            .map(key -> unwrapped(key, kind));
    }

    private <P> P unwrapped(Wrapped key, KeyKind<P> kind) {
        return kind.use(kind.read(master.unwrap(key.bytes, key.owner.getBytes(UTF_8))));
    }
}
