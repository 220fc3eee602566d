package coaching.wire.upcast;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.UnaryOperator;

/// Lifts a payload of one revision to the next. What is stored stays as it was.
///
/// @param type wire name of the event
/// @param from the older revision
/// @param lift from the older payload to the one of revision `from + 1`
public record Upcaster(String type, int from, UnaryOperator<ObjectNode> lift) {}
