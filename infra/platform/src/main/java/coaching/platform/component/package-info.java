/// What is supervised: PostgreSQL, Kafka and our two services, each with its command line and its health check. Start with
/// [coaching.platform.component.ServiceComponent].
@NullMarked
package coaching.platform.component;

import org.jspecify.annotations.NullMarked;
