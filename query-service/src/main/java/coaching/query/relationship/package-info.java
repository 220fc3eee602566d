/// How does one relationship stand? Start with [RelationshipController].
@NullMarked
package coaching.query.relationship;

import org.jspecify.annotations.NullMarked;
