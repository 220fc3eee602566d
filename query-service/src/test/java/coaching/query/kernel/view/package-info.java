/// What is written down before it is read, and how it becomes a fact.
@NullMarked
package coaching.query.kernel.view;

import org.jspecify.annotations.NullMarked;
