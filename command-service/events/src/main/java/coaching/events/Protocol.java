package coaching.events;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// How, how often and when the members agreed to meet.
///
/// @param intervalDays agreed days from one session to the next (T)
/// @param toleranceDays days a session may be late and still be on time (τ)
/// @param slot the usual time, as an ISO day of week and local time (`MONDAY 09:00`), if one was agreed
/// @param minutes agreed length
public record Protocol(Medium medium, int intervalDays, int toleranceDays, @Nullable String slot, ZoneId zone,
                       int minutes, IfMissed ifMissed) {

    public enum Medium { IN_PERSON, VIDEO, PHONE, CHAT, MIXED }

    public enum IfMissed { RESCHEDULE, SKIP }
}
