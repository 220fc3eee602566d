package coaching.command.importing.report;

/// What becomes of a row.
public enum Outcome { RECORD, ALREADY_RECORDED, REPEATED, REFUSED }
