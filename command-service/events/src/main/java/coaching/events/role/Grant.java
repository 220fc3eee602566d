package coaching.events.role;

import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/// A role and where it holds.
///
/// @param programme absent when it holds in all programmes
public record Grant(Role role, @Nullable ProgrammeId programme) {

    public static Grant everywhere(Role role) {
        return new Grant(role, null);
    }

    /// @param other absent for what is not about a single programme
    public boolean extendsTo(@Nullable ProgrammeId other) {
        return programme == null || programme.equals(other);
    }
}
