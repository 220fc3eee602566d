package coaching.demo.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Who a history is about and where they live.
///
/// @param members participant ids, the coach first where there is one
/// @param roles COACH, COACHEE or PEER of each member
/// @param begins when the relationship is proposed
/// @param until the present of the history: nothing is written down after it
/// @param bulk whether meetings are handed in as one CSV at the end instead of one by one
record Relationship(String id, String label, List<String> members, List<String> roles, ZoneId zone, Instant begins,
                    Instant until, boolean bulk) {}
