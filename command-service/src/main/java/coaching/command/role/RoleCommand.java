package coaching.command.role;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.events.RoleEvent;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

/// Something an administrator says of somebody's roles.
///
/// @param <S> what the decision needs to know
sealed interface RoleCommand<S> extends Command<S, RoleEvent> permits GrantRole, RevokeRole {

    PersonId person();

    Role role();

    /// Absent when it is about all programmes.
    @Nullable
    ProgrammeId programme();

    default Grant grant() {
        return new Grant(role(), programme());
    }

    @Override
    default Scope scope() {
        return Scope.ofAllProgrammes();
    }
}
