package coaching.events;

/// A fact of peer coaching: within one programme, or about a person: what they may act as, who they are, and what they
/// were told about their data.
///
/// The families below are the whole contract. Switch over them without `default`: the compiler then
/// lists every place that has to decide about a new event. Who said so, when it became known and by
/// which command are in the [Envelope], the same for every fact.
public sealed interface CoachingEvent permits ProgrammeFact, RoleEvent, PersonEvent, PrivacyEvent {

    /// When it happened, which is not when it was recorded.
    EffectiveAt at();

    /// Who may see that it happened.
    Confidentiality confidentiality();
}
