package coaching.demo.simulation;

import coaching.demo.random.SeededRandom;

import java.util.Arrays;

/// How a pair goes about its coaching. The numbers are what one sees in programmes that look closely.
enum Habit {
    STEADY(45, 1.0, 1.00, .90, .05, 6, .95, .85),
    LOOSE(24, 4.0, 1.03, .60, .15, 40, .80, .60),
    ONE_SIDED(8, 2.0, 1.00, .70, .10, 24, .08, .55),
    BACKFILLER(8, 2.0, 1.00, .20, .05, 800, .70, .65),
    FADING(10, 3.0, 1.45, .70, .20, 48, .70, .35),
    STALLED(3, 1.0, 1.00, .50, 1.0, 24, .50, .30),
    UNWILLING(2, 1.0, 1.00, .00, .00, 1, .00, .00);

    final double share;
    final double drift;
    final double fade;
    final double schedules;
    final double cancels;
    final double lateHours;
    final double confirms;
    final double keeps;

    /// @param share how common the habit is, relative to the others
    /// @param drift days a meeting strays from the agreed interval (standard deviation)
    /// @param fade factor by which each further gap grows
    /// @param schedules share of meetings put into the calendar ahead
    /// @param cancels share of scheduled meetings called off
    /// @param lateHours mean hours from a meeting to its being written down
    /// @param confirms chance that each side confirms a meeting
    /// @param keeps chance that a promise is kept by its original date
    Habit(double share, double drift, double fade, double schedules, double cancels, double lateHours,
          double confirms, double keeps) {
        this.share = share;
        this.drift = drift;
        this.fade = fade;
        this.schedules = schedules;
        this.cancels = cancels;
        this.lateHours = lateHours;
        this.confirms = confirms;
        this.keeps = keeps;
    }

    static Habit any(SeededRandom random) {
        return values()[random.weighted(Arrays.stream(values()).mapToDouble(habit -> habit.share).toArray())];
    }
}
