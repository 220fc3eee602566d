package coaching.query.role;

import coaching.chronology.RolesOn.Held;
import coaching.events.Recorded;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import coaching.query.kernel.shape.When;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A role that a person had, by which words.
///
/// @param programme absent when the role holds in all
/// @param revoked absent while the role held
record RoleLine(PersonId person, Role role, @Nullable ProgrammeId programme, Word granted, @Nullable Word revoked) {

    /// Who said so, and when.
    ///
    /// @param at when that was to hold, as they said
    /// @param recordedAt since when it did
    record Word(String by, Role as, When at, Instant recordedAt, long position) {

        static Word of(Recorded fact) {
            var envelope = fact.envelope();
            return new Word(envelope.actor().id(), envelope.actor().role(), When.of(envelope.effectiveAt()),
                envelope.recordedAt(), envelope.position());
        }
    }

    static RoleLine of(Held held) {
        return new RoleLine(held.person(), held.grant().role(), held.grant().programme(), Word.of(held.granted()),
            held.revoked() == null ? null : Word.of(held.revoked()));
    }
}
