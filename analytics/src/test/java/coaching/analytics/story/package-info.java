/// Histories and questions made of the stories that tests tell.
@NullMarked
package coaching.analytics.story;

import org.jspecify.annotations.NullMarked;
