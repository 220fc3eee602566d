/// The web pages: static files, and the one page that finds its own way.
@NullMarked
package coaching.query.pages;

import org.jspecify.annotations.NullMarked;
