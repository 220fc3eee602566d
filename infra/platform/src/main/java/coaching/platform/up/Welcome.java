package coaching.platform.up;

import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.Ops;
import coaching.platform.supervision.OpsFile;

/// What somebody who has just started Kept needs to know.
final class Welcome {

    private Welcome() {}

    static String text(Installation installation) {
        var addresses = installation.addresses();
        return """

            Kept is running.

              Click      %s
              Sign in    %s
              API        %s (commands), %s (questions)
              Prometheus %s/actuator/prometheus, %s/actuator/prometheus
              Data       %s (ops.json names every process, logs/ has their logs)
              Stop       Ctrl-C here, or %s
            """.formatted(addresses.queryUrl(), signIn(installation.services()), addresses.commandUrl(),
            addresses.queryUrl(),
            addresses.commandUrl(), addresses.queryUrl(), installation.layout().data(),
            installation.layout().stopping());
    }

    static String alreadyRunning(Layout layout) {
        var where = new OpsFile(layout.ops()).read().map(Ops::url).orElse("(starting)");
        return "Kept is already running with the data in " + layout.data() + ": " + where + " (" + layout.stopping()
            + " stops it)";
    }

    static String setup(String link) {
        return """
              Nobody can sign in yet. Open this link within 24 hours to become the administrator. It works once;
              until somebody has added a passkey each start prints a new one, which ends the one before.

              %s
            """
            .formatted(link);
    }

    private static String signIn(ServiceSettings services) {
        if (!services.issuerIsEmbedded()) {
            return "with your own identity provider";
        }
        return services.demo()
            ? "administrator, manager, coordinator, auditor, operator, participant or partner, who is the participant's; "
                + "the password is kept- and the name (kept-manager)"
            : "with your passkey";
    }
}
