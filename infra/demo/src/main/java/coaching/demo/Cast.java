package coaching.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Who a story is about and where it plays.
///
/// @param members participant ids, the coach first where there is one
/// @param roles COACH, COACHEE or PEER of each member
/// @param begins when the relationship is proposed
/// @param until the present of the story: nothing is written down after it
/// @param bulk whether meetings are handed in as one CSV at the end instead of one by one
record Cast(String relationship, String label, List<String> members, List<String> roles, ZoneId zone, Instant begins,
            Instant until, boolean bulk) {}
