package coaching.demo.simulation;

import coaching.demo.random.SeededRandom;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

/// Programmes, people and who coaches whom. The same seed, size and present give the same organisation.
///
/// @param people how many participants, over all programmes
/// @param months length of the history
/// @param until the present of the history
record Organisation(long seed, int people, int months, Instant until) {

    /// Above this size meetings come as CSV imports, as they do when a large organisation joins.
    private static final int ONE_BY_ONE = 1_000;

    private static final List<String> NAMES = List.of("Engineering peer coaching", "New managers", "Sales circles",
        "Clinical supervision");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Europe/Madrid",
        "Asia/Kolkata");

    /// The demo users who take part: both members of a relationship, so that each sees what the other does.
    private static final String PARTICIPANT = "participant";
    private static final String PARTNER = "partner";

    record Programme(String id, String name, ZoneId zone, Instant opened, List<Participant> participants,
                     List<History> histories) {}

    /// @param user as whom this person can sign in, if as anybody
    record Participant(String id, String person, Names.Name name, Instant enrolled, @Nullable String user) {

        Participant as(String demoUser) {
            return new Participant(id, demoPerson(demoUser), name, enrolled, demoUser);
        }

        /// The person behind a demo user, as the issuer has it.
        private static String demoPerson(String user) {
            return UUID.nameUUIDFromBytes(("kept-demo-user/" + user).getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    List<Programme> programmes() {
        var count = people <= 50 ? 1 : people <= 1_000 ? 2 : 4;
        return IntStream.range(0, count).mapToObj(index -> programme(index, people / count)).toList();
    }

    private Programme programme(int index, int size) {
        var random = new SeededRandom(seed, "programme" + index + "/" + people);
        var opened = until.minus(30L * months, DAYS);
        var zone = ZoneId.of(ZONES.get(index));
        var participants = IntStream.range(0, size)
            .mapToObj(number -> participant(random, number, opened))
            .toList();
        var id = random.id("programme");
        var histories = histories(random, zone, opened, participants);
        return new Programme(id, NAMES.get(index), zone, opened,
            index == 0 ? withDemoUsers(participants, histories) : participants, histories);
    }

    private static Participant participant(SeededRandom random, int number, Instant opened) {
        var id = random.id("participant" + number);
        return new Participant(id, random.id("person" + number), Names.of(number, id),
            opened.plus(random.between(0, 48), HOURS), null);
    }

    /// The first participant, and whoever they have the first relationship with.
    private static List<Participant> withDemoUsers(List<Participant> participants, List<History> histories) {
        var first = participants.getFirst().id();
        var partner = histories.stream().map(History::members).filter(members -> members.contains(first))
            .flatMap(List::stream).filter(member -> !member.equals(first)).findFirst().orElse("");
        return participants.stream().map(it -> it.id().equals(first) ? it.as(PARTICIPANT)
            : it.id().equals(partner) ? it.as(PARTNER) : it).toList();
    }

    /// In the second round some get another relationship beside their first, never with the same people.
    private List<History> histories(SeededRandom random, ZoneId zone, Instant opened, List<Participant> participants) {
        var histories = new ArrayList<History>();
        var together = new HashSet<Set<Participant>>();
        for (int round = 0; round < 2; round++) {
            var shuffled = new ArrayList<>(participants);
            Collections.shuffle(shuffled, new Random(seed + round));
            var rest = round == 0 ? shuffled : shuffled.subList(0, shuffled.size() / 4);
            while (rest.size() >= 2) {
                var group = rest.size() >= 5 && random.chance(.08) ? random.between(3, 4) : 2;
                var members = List.copyOf(rest.subList(0, group));
                if (together.add(Set.copyOf(members))) {
                    histories.add(history(random, zone, opened, members, histories.size(), round));
                }
                rest = rest.subList(group, rest.size());
            }
        }
        return histories;
    }

    private History history(SeededRandom random, ZoneId zone, Instant opened, List<Participant> members, int number,
                            int round) {
        var begins = opened.plus(3, DAYS).plus(random.between(0, 30 * months * (round == 0 ? 5 : 9) / 10), DAYS);
        var roles = members.size() > 2 || random.chance(.4) ? Collections.nCopies(members.size(), "PEER")
            : List.of("COACH", "COACHEE");
        var relationship = new Relationship(random.id("relationship" + number), Labels.of(number),
            members.stream().map(Participant::id).toList(),
            roles, zone, begins, until, people > ONE_BY_ONE);
        return new History(relationship, seed);
    }
}
