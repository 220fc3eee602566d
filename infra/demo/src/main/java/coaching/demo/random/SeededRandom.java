package coaching.demo.random;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way for the same seed and name.
public final class SeededRandom {

    private final SplittableRandom random;
    private final String name;

    public SeededRandom(long seed, String name) {
        this.random = new SplittableRandom(seed * 31 + name.hashCode());
        this.name = seed + "/" + name;
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// From `low` to `high`, both included.
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// A waiting time with a long tail, never negative.
    public double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    public double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// The index of a weight, each as likely as it is heavy.
    public int weighted(double... weights) {
        var rest = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// Always the same id for the same thing of the same history.
    public String id(String thing) {
        return UUID.nameUUIDFromBytes((name + "/" + thing).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
