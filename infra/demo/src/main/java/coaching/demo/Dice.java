package coaching.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way for the same seed and name.
final class Dice {

    private final SplittableRandom random;
    private final String name;

    Dice(long seed, String name) {
        this.random = new SplittableRandom(seed * 31 + name.hashCode());
        this.name = seed + "/" + name;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// From `low` to `high`, both included.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// A waiting time with a long tail, never negative.
    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// The index of a weight, each as likely as it is heavy.
    int weighted(double... weights) {
        var rest = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// Always the same id for the same thing of the same story.
    String id(String thing) {
        return UUID.nameUUIDFromBytes((name + "/" + thing).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
