package coaching.events;

import coaching.events.id.ProgrammeId;

import java.time.ZoneId;

/// The life of a programme.
public sealed interface ProgrammeEvent extends ProgrammeFact {

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param zone where a day begins and ends when a fact names no zone of its own
    record ProgrammeOpened(ProgrammeId programme, String name, ZoneId zone, EffectiveAt at) implements ProgrammeEvent {}

    /// From `at` on this policy is in force. Versions count from 1 and never overlap.
    record PolicyVersionAdopted(ProgrammeId programme, int version, Policy policy,
                                EffectiveAt at) implements ProgrammeEvent {}
}
