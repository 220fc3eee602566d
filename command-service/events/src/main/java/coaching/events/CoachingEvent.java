package coaching.events;

/// A fact about a programme of peer coaching.
///
/// The families below are the whole contract. Switch over them without `default`: the compiler then
/// lists every place that has to decide about a new event. Who said so, when it became known and by
/// which command are in the [Envelope], the same for every fact.
public sealed interface CoachingEvent permits ProgrammeEvent, ParticipantEvent, RelationshipFact {

    ProgrammeId programme();

    /// When it happened, which is not when it was recorded.
    EffectiveAt at();

    /// Who may see that it happened.
    Confidentiality confidentiality();
}
