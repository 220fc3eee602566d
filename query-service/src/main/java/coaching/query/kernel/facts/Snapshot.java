package coaching.query.kernel.facts;

import coaching.query.kernel.facts.FactLog.Head;

/// Facts and how far they go.
public record Snapshot(Head head, ProgrammeFacts facts) {}
