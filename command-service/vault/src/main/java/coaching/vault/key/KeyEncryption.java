package coaching.vault.key;

/// Wraps data keys with a master key that lies elsewhere: in a file, or in a key management service.
public interface KeyEncryption {

    /// @param owner what the wrapped key is bound to
    byte[] wrap(byte[] key, byte[] owner);

    /// @throws coaching.vault.VaultFailure if it was not wrapped by a master key that is known here, or for another owner
    byte[] unwrap(byte[] wrapped, byte[] owner);

    /// From now on another key wraps. What earlier ones have wrapped can still be unwrapped.
    void rotate();

    /// Names the master key that wraps now. Others may still unwrap.
    String current();
}
