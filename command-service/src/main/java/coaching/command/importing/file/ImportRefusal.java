package coaching.command.importing.file;

import coaching.command.csv.CellText;
import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.malformed;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a file, or one row of it, is not taken. These sentences never repeat a cell: [CellText#shown] says what of it
/// may be shown.
public enum ImportRefusal implements Refusal {

    UNKNOWN_IMPORT(unknown("import", "No such file was imported here.")),

    UNKNOWN_GROUP(unknown("group", "No relationship of this programme has this label or id.")),
    AMBIGUOUS_GROUP(conflict("group", "Several relationships of this programme have this label; use an id.")),
    NO_SUCH_TIME(invalid("start", "Clocks were put forward over this time; it did not exist in this zone.")),
    END_NEEDS_A_TIME(malformed("end", "An end is a time, like the start.")),
    END_BEFORE_START(invalid("end", "A meeting ends after it starts, at most a day later.")),
    RECORDED_AT_NEEDS_A_TIME(malformed("recorded_at", "This is a date-time with offset (2026-01-31T09:00:00+01:00).")),
    RECORDED_BEFORE_THE_MEETING(invalid("recorded_at", "Nobody wrote a meeting down before it was held.")),
    RECORDED_IN_THE_FUTURE(invalid("recorded_at", "This is in the future.")),
    MALFORMED_PRESENT(malformed("present",
        "Give a number of people, 0 or more, or the ids of participants separated by semicolons.")),
    UNKNOWN_SOURCE(malformed("source", "A source is UI, LINK, ICS, CSV or API.")),
    WITHDRAWN_BEFORE(conflict("start", "This meeting was recorded and withdrawn; withdraw that correction instead.")),

    /// Remarks, not refusals: the row is recorded.
    SAME_NAME_OTHER_CHARACTERS(
        invalid("group",
            "The label is the same name in other characters, such as no-break spaces or composed accents.")),
    FIXED_OFFSET(invalid("zone", "This is a fixed offset, no summer time; a zone such as Europe/Paris has it.")),
    HOUR_CAME_TWICE(
        invalid("start", "This hour came twice that day. The first is taken; give an offset to say which one it was.")),
    NOBODY_LISTED(invalid("present", "Nobody present is read as: not counted.")),
    MORE_THAN_THE_MEMBERS(
        invalid("present", "More were present than the relationship has members; the number is kept."));

    private final RuleDescription description;

    ImportRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
