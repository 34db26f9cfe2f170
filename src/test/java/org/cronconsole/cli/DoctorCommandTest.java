package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.cronconsole.doctor.Check;
import org.cronconsole.doctor.Finding;
import org.cronconsole.logging.DebugMode;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.List;

/** {@code doctor}, and the switch for debugging that every command has. */
class DoctorCommandTest {
    private final CliFixture cli = new CliFixture();

    private static Check good() {
        return new Check("Clock", () -> Finding.good("Clock", "The clocks agree."));
    }

    private static Check bad() {
        return new Check(
                "Render key",
                () -> Finding.bad("Render key", "It is not accepted.", "Make a new one."));
    }

    @Test
    void allGreenIsDoneAndOneRedHasFailed() {
        cli.checks = List.of(good());
        assertThat(cli.run("doctor")).isZero();
        assertThat(cli.outText()).isEqualTo("ok   Clock: The clocks agree.\n");
        cli.checks = List.of(good(), bad());
        assertThat(cli.run("doctor")).isEqualTo(1);
        assertThat(cli.outText()).contains("RED  Render key: It is not accepted.\n     Make a new");
        assertThat(cli.opened).as("nobody is signed in").isEmpty();
    }

    @Test
    void scriptsGetAnArrayInTheOrderOfTheList() {
        cli.checks = List.of(good(), bad());
        assertThat(cli.run("doctor", "--output", "json")).isEqualTo(1);
        assertThat(cli.json()).hasSize(2);
        assertThat(CliFixture.names(cli.json().get(0)))
                .containsExactly("check", "ok", "found", "next");
        assertThat(cli.json().get(0).path("ok").asBoolean()).isTrue();
        assertThat(cli.json().get(1).path("next").asText()).isEqualTo("Make a new one.");
    }

    @Test
    void anyCommandCanBeDebugged() {
        Logger ours = (Logger) LoggerFactory.getLogger("org.cronconsole");
        Level before = ours.getLevel();
        try {
            assertThat(new DebugMode().on()).isFalse();
            assertThat(cli.run("--debug", "doctor")).isZero();
            assertThat(new DebugMode().on()).isTrue();
        } finally {
            ours.setLevel(before);
        }
    }
}
