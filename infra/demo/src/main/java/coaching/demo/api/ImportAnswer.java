package coaching.demo.api;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// What an import was answered, in words.
public record ImportAnswer(JsonNode json) {

    public String counts() {
        return count("RECORD") + (json.path("dryRun").asBoolean() ? " to record, " : " recorded, ")
            + count("ALREADY_RECORDED") + " on record before, " + count("REPEATED") + " said twice, "
            + refused() + " refused, " + json.path("ignoredRows").asInt() + " empty rows";
    }

    public int refused() {
        return count("REFUSED");
    }

    /// A line for all rows that are refused for the same.
    public List<String> refusals() {
        return json.path("refusals").valueStream().map(ImportAnswer::refusal).toList();
    }

    private static String refusal(JsonNode same) {
        var value = same.has("value") ? " " + same.path("value") : "";
        var more = same.path("moreRows").asInt() > 0 ? " and " + same.path("moreRows").asInt() + " more" : "";
        var field = same.has("field") ? " " + same.path("field").asString() : "";
        return same.path("rule").asString() + field + value + " in rows "
            + same.path("rows") + more + ": " + same.path("detail").asString();
    }

    private int count(String outcome) {
        return json.path("counts").path(outcome).asInt();
    }
}
