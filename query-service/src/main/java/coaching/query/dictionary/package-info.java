/// What does a metric mean? The words come from the metrics themselves.
@NullMarked
package coaching.query.dictionary;

import org.jspecify.annotations.NullMarked;
