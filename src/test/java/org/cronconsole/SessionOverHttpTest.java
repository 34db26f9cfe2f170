package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Commands whose token is refused in the middle. */
class SessionOverHttpTest {
    private static final String ONBOARDING =
            """
            {"dealershipName":"Peoria Kia","vautoUsername":"v","vautoPassword":"planted-v",
             "timeZone":"America/Chicago","amTime":"05:58","pmTime":"13:58","days":"MON-SAT",
             "phone":null,"dashboardUser":{"username":"peoria","password":"planted-u",
             "email":"p@example.com","firstName":"P","lastName":"K","role":"user"}}
            """;

    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withDealerships(2).withDays(1));
        commands = new SandboxCommands(sandbox, folder);
        Files.writeString(folder.resolve("new.json"), ONBOARDING);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private void refuse(int times) {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.DASHBOARD)
                                .path("/api/admin/users")
                                .count(times)
                                .status(403)
                                .header("WWW-Authenticate", "Bearer")
                                .body("{\"detail\":\"Could not validate credentials\"}")
                                .build());
    }

    private SandboxCommands.Outcome plan(Map<String, String> environment) {
        return commands.run(
                environment,
                "onboard",
                "--file",
                folder.resolve("new.json").toString(),
                "--dry-run");
    }

    private long signIns() {
        return sandbox.requests().stream().filter(r -> r.path().equals("/api/login")).count();
    }

    @Test
    void aPasswordOfTheEnvironmentRenewsItselfOnce() {
        refuse(1);
        assertThat(plan(commands.environment("super_admin")).code()).isZero();
        assertThat(signIns()).isEqualTo(2);
        refuse(2);
        SandboxCommands.Outcome refused = plan(commands.environment("super_admin"));
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(signIns()).isEqualTo(4);
    }

    @Test
    void aTokenCannotBeRenewed() {
        Map<String, String> environment = commands.environment("super_admin");
        try (HttpDashboard dashboard =
                new HttpDashboard(
                        URI.create(environment.get("DASHBOARD_BASE_URL")), Optional::empty)) {
            Secret token =
                    dashboard
                            .logIn(
                                    taken(environment, "DASHBOARD_USERNAME"),
                                    Secret.of(taken(environment, "DASHBOARD_PASSWORD")))
                            .token();
            environment.put("DASHBOARD_TOKEN", token.reveal());
        }
        assertThat(plan(environment).code()).isZero();
        refuse(1);
        SandboxCommands.Outcome refused = plan(environment);
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains("sign in again");
        assertThat(signIns()).isEqualTo(1);
    }

    private static String taken(Map<String, String> environment, String name) {
        return Objects.requireNonNull(environment.remove(name));
    }
}
