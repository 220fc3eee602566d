package coaching.command.kernel;

import org.jspecify.annotations.Nullable;

/// A command key, and whose it is: the equal key of another caller is another key.
///
/// @param name as the client spells it, without spaces
/// @param caller as [Authority#caller] names them; absent for a key that follows from what is sent, which all share
public record Key(String name, @Nullable String caller) {

    public static Key shared(String name) {
        return new Key(name, null);
    }

    /// What it is kept under. A name has no spaces, so that the two parts cannot be mistaken, and no key of earlier
    /// versions, which were kept under the bare name, looks like this.
    public String kept() {
        return caller == null ? name : name + " " + caller;
    }

    /// Whether an earlier version may have kept it under its bare name.
    public boolean hasOwner() {
        return caller != null;
    }
}
