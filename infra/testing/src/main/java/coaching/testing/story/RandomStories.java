package coaching.testing.story;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Moment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Makes up plausible, valid histories: the same ones for the same seed. Facts are recorded in the order of the log,
/// some of them long after they happened, some confirmed, denied, corrected or moved later.
public final class RandomStories {

    private static final List<ZoneId> ZONES = Stream
        .of("UTC", "Europe/Paris", "Pacific/Auckland", "America/Los_Angeles").map(ZoneId::of).toList();

    private final RandomGenerator random;
    private final Story story;
    private int recordedOn;
    private int day;
    private boolean paused;

    public static Story of(long seed) {
        return new RandomStories(seed).tell();
    }

    private RandomStories(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        story = new Story("random " + seed, random.nextInt(4) == 0 ? 3 : 2).in(ZONES.get(random.nextInt(ZONES.size())));
    }

    private Story tell() {
        story.proposed(0).proposedProtocol(1, 1, 7 + random.nextInt(21), random.nextInt(5));
        if (random.nextInt(8) == 0) {
            return story.declined(3);
        }
        story.accepted(2).activated(2 + random.nextInt(3));
        day = recordedOn = 6;
        var chapters = random.nextInt(25);
        for (int i = 0; i < chapters; i++) {
            day += 1 + random.nextInt(20);
            chapter(i);
        }
        if (random.nextInt(4) == 0) {
            known(random.nextInt(3)).closed(day);
        }
        return story;
    }

    private void chapter(int i) {
        switch (paused ? 7 : random.nextInt(9)) {
            case 0, 1, 2 -> meeting("s" + i);
            case 3, 4 -> promise("i" + i);
            case 5 -> known(0).booked("ahead" + i, day, at(day + 10));
            case 6 -> cancelled("c" + i);
            case 7 -> pauseOrResume();
            default -> changeOfProtocol(i + 2);
        }
    }

    private void meeting(String session) {
        if (random.nextBoolean()) {
            known(0).booked(session, day - 1, at(day));
        }
        var held = at(day);
        known(random.nextInt(12)).heldBy(session, random.nextBoolean() ? story.member(0) : null, held);
        if (random.nextInt(8) == 0) {
            known(random.nextInt(9)).corrected(0, random.nextBoolean() ? null : at(day + 1), recordedOn);
        }
        for (int member = 0; member < 2; member++) {
            if (random.nextInt(3) > 0) {
                known(random.nextInt(6)).attested(session, member, random.nextInt(9) > 0, recordedOn);
            }
        }
        if (random.nextInt(3) == 0) {
            known(random.nextInt(6)).corroborated(session, recordedOn);
        }
    }

    private void promise(String item) {
        var due = day + random.nextInt(30);
        known(0).promised(item, day, due);
        if (random.nextInt(3) == 0) {
            due += random.nextInt(20);
            known(1).renegotiated(item, day + 1, due);
        }
        if (random.nextInt(3) > 0) {
            var done = day + 1 + random.nextInt(40);
            known(random.nextInt(30)).completed(item, at(done));
            if (random.nextInt(4) == 0) {
                known(2).reopened(item, done + 2);
            }
        } else if (random.nextInt(3) == 0) {
            known(3).dropped(item, day + 3);
        }
    }

    private void cancelled(String session) {
        known(0).booked(session, day, at(day + 7));
        known(1).cancelled(session, day + 1);
    }

    private void pauseOrResume() {
        known(random.nextInt(5));
        if (paused) {
            story.resumed(day);
        } else {
            story.paused(day);
        }
        paused = !paused;
    }

    private void changeOfProtocol(int version) {
        known(0).protocol(version, day, 7 + random.nextInt(30), random.nextInt(4));
    }

    /// The next fact is recorded so many days later than the last or than today, whichever is later; sometimes the
    /// source claims an earlier day.
    private Story known(int late) {
        recordedOn = Math.max(recordedOn, day + late);
        var at = moment(recordedOn);
        return story.recorded(at, random.nextInt(3) == 0 ? at.minus(Duration.ofDays(random.nextInt(9))) : null)
            .onBehalfOf(random.nextInt(6) == 0 ? story.member(1) : null);
    }

    private EffectiveAt at(int onDay) {
        var whole = story.at(onDay);
        return random.nextInt(3) == 0 ? new Moment(moment(onDay), whole.zone()) : whole;
    }

    private static Instant moment(int onDay) {
        return Story.START.plusDays(onDay).atTime(14, 30).toInstant(ZoneOffset.UTC);
    }
}
