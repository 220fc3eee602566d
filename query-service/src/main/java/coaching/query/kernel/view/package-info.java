/// Nobody reads of a relationship by their office before that is written down, to become a fact. Start with [OfficialViews].
@NullMarked
package coaching.query.kernel.view;

import org.jspecify.annotations.NullMarked;
