package coaching.platform.up;

/// What somebody who has just started Kept needs to know.
final class Welcome {

    private Welcome() {}

    static String text(Kept kept) {
        var addresses = kept.addresses();
        return """

            Kept is running.

              Click      %s
              Sign in    %s
              API        %s (commands), %s (questions)
              Prometheus %s/actuator/prometheus, %s/actuator/prometheus
              Data       %s (ops.json names every process, logs/ has their logs)
              Stop       Ctrl-C here, or %s
            """.formatted(addresses.queryUrl(), signIn(kept.services()), addresses.commandUrl(), addresses.queryUrl(),
            addresses.commandUrl(), addresses.queryUrl(), kept.layout().data(), kept.layout().stopping());
    }

    static String alreadyRunning(Layout layout) {
        var where = new OpsFile(layout.ops()).read().map(Ops::url).orElse("(starting)");
        return "Kept is already running with the data in " + layout.data() + ": " + where + " (" + layout.stopping()
            + " stops it)";
    }

    static String setup(String link) {
        return """
              Nobody can sign in yet. Open this link within 24 hours to choose the administrator's name and password. It works once;
              until then each start prints a new one, which ends the one before.

              %s
            """
            .formatted(link);
    }

    private static String signIn(Services services) {
        if (!services.issuerIsEmbedded()) {
            return "with your own identity provider";
        }
        return services.demo()
            ? "manager, coordinator, auditor, operator or participant; the password is kept- and the name (kept-manager)"
            : "with the name and password you chose";
    }
}
