/// What relationships are called: words that are kept in the vault, apart from the facts. Start with
/// [RelationshipLabels][coaching.command.label.RelationshipLabels].
@NullMarked
package coaching.command.label;

import org.jspecify.annotations.NullMarked;
