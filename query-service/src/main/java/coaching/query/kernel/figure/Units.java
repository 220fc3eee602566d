package coaching.query.kernel.figure;

/// Units as programs read them; analytics spells them for people.
public final class Units {

    public static String of(String unit) {
        return switch (unit) {
            case "0–1" -> "ratio";
            case "h" -> "hours";
            case "days", "count" -> unit;
            default -> unit.startsWith("−1") ? "index" : unit;
        };
    }

    private Units() {}
}
