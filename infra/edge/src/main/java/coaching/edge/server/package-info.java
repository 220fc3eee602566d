/// What Tomcat itself bounds and answers. Start with [ServerSettings].
@NullMarked
package coaching.edge.server;

import org.jspecify.annotations.NullMarked;
