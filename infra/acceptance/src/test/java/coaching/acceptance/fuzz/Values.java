package coaching.acceptance.fuzz;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Values that are meant to be taken.
///
/// @param actor which member the request is about, if one
record Values(Setting setting, SplittableRandom random, int actor) {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 450;
    private static final int DAYS_SO_FAR = 260;
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC");

    /// As a word in an address or a header.
    String plain(JsonNode schema, String name) {
        var choices = schema.path("enum");
        return choices.isEmpty() ? byName(name) : choices.path(random.nextInt(choices.size())).asString();
    }

    /// As a literal of JSON.
    String literal(JsonNode schema, String name) {
        var type = schema.path("type").toString();
        if (type.contains("integer")) {
            return String.valueOf(1 + random.nextInt(10));
        }
        return type.contains("boolean") ? String.valueOf(random.nextBoolean()) : Json.quoted(plain(schema, name));
    }

    private String byName(String name) {
        return switch (name) {
            case "name", "label" -> "Pair " + random.nextInt(1000);
            case "zone" -> ZONES.get(random.nextInt(ZONES.size()));
            case "start", "due" -> time(DAYS);
            case "at", "movedTo", "asOf", "knownAt", "Kept-Claimed-Recorded-At" -> time(DAYS_SO_FAR);
            case "skills" -> "listening";
            case "slot" -> "R/2026-03-02T10:00:00Z/P3W";
            case "version", "agreementVersion", "after" -> "1";
            case "window" -> random.nextBoolean() ? "all" : "90";
            case "clock" -> random.nextBoolean() ? "kept" : "source";
            case "minEvidence" -> "E" + (1 + random.nextInt(3));
            case "metric" -> "M" + (1 + random.nextInt(12));
            case "dryRun", "skipRefused" -> String.valueOf(random.nextBoolean());
            case "Idempotency-Key" -> "key-" + random.nextInt(1_000_000);
            case "Kept-Source" -> "API";
            case "Kept-Correlation-Id" -> "run-" + random.nextInt(10);
            case "by", "owner", "Kept-Acting-Participant", "Kept-On-Behalf-Of" -> setting.member(actor).toString();
            case "acceptedBy" -> setting.member(1 - actor).toString();
            default -> setting.some(name, random);
        };
    }

    private String time(int days) {
        var day = FIRST.plusDays(random.nextInt(days));
        return switch (random.nextInt(3)) {
            case 0 -> day.toString();
            case 1 -> day + "T10:00:00Z";
            default -> day + "T09:30:00+02:00";
        };
    }
}
