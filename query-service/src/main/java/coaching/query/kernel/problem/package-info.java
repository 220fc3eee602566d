/// What a question answered with "no" looks like: problem+json with the rule's name and the field.
@NullMarked
package coaching.query.kernel.problem;

import org.jspecify.annotations.NullMarked;
