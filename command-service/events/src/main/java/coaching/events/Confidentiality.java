package coaching.events;

/// Who may read a fact. Text of the members is never in an event, so no event is of a third class.
public enum Confidentiality {

    /// Activity: that it happened, when, who, how long.
    C0,

    /// The pair and its coordinator: protocol, reasons, states.
    C1,

    /// Members only. No event carries such text; an event may carry the digest of its ciphertext.
    C2
}
