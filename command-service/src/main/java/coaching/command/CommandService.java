package coaching.command;

import coaching.edge.start.PatientStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Takes commands over HTTP and records what follows from them.
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandService {

    public static void main(String[] arguments) {
        PatientStart.run(CommandService.class, arguments);
    }
}
