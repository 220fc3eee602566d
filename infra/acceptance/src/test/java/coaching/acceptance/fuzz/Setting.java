package coaching.acceptance.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A pair that exists, for requests that are meant to get far.
///
/// @param number ids follow from it, so that the same seed makes the same requests
/// @param events ids of facts on record about the pair
public record Setting(UUID programme, int number, List<String> events) {

    private static final int OF_EACH_KIND = 3;

    public UUID relationship() {
        return id("relationship", 0);
    }

    /// The first is in every pair, as a person has one id in a programme.
    public UUID member(int one) {
        return one == 0 ? id(programme, "member") : id("member", one);
    }

    /// One of a few ids, so that some of the requests meet what earlier ones made.
    String some(String kind, SplittableRandom random) {
        return switch (kind) {
            case "programme" -> programme.toString();
            case "relationship" -> id("relationship", random.nextInt(12) / 11).toString();
            case "session", "goal", "item", "importId", "newcomer" -> id(kind, random.nextInt(OF_EACH_KIND)).toString();
            case "supersedes" -> events.get(random.nextInt(events.size()));
            default -> member(random.nextInt(2)).toString();
        };
    }

    private UUID id(String kind, int which) {
        return id(programme, kind + number + "-" + which);
    }

    private static UUID id(UUID programme, String name) {
        return UUID.nameUUIDFromBytes((programme + name).getBytes(UTF_8));
    }
}
