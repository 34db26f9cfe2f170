package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class CommandLineMainTest {
    private final CliFixture cli = new CliFixture();

    @Test
    void saysNameAndVersion() {
        assertThat(cli.run("--version")).isZero();
        assertThat(cli.outText().strip()).isEqualTo("cron-console 1.2.3");
        assertThat(cli.run("jobs", "list", "--version")).isZero();
        assertThat(cli.outText().strip()).isEqualTo("cron-console 1.2.3");
    }

    @Test
    void explainsItselfAtEveryLevel() {
        for (String command :
                new String[] {"", "jobs", "jobs trigger", "runs list", "onboard", "tour"}) {
            String[] args = (command + " --help").strip().split(" ", -1);
            assertThat(cli.run(args)).isZero();
            assertThat(cli.outText()).contains("Usage: cron-console").contains("--read-only");
            assertThat(cli.errText()).isEmpty();
        }
    }

    @Test
    void everyCommandOptionAndParameterIsDescribedAndTheExitCodesAre() {
        CommandLine line = all();
        List<String> mute = new ArrayList<>();
        int seen = described(line, mute);
        assertThat(seen).as("commands").isGreaterThan(40);
        assertThat(mute).isEmpty();
    }

    private CommandLine all() {
        return new CommandLineMain(cli, stop -> code -> {})
                .commands(
                        new Cli(cli, new GlobalOptions(), new Printer(cli.out(), cli.err())),
                        new GlobalOptions(),
                        "");
    }

    @Test
    void aCommandByItselfIsWhatItIsAmongAll() {
        all().getSubcommands()
                .forEach((name, command) -> {
                    assertThat(cli.run(name, "--help")).as(name).isZero();
                    assertThat(cli.outText()).as(name).isEqualTo(command.getUsageMessage());
                });
        assertThat(cli.run("--help")).isZero();
        assertThat(cli.outText()).contains(all().getSubcommands().keySet());
    }

    private static int described(CommandLine line, List<String> mute) {
        CommandSpec spec = line.getCommandSpec();
        String name = spec.qualifiedName();
        if (String.join("", spec.usageMessage().description()).isBlank()) {
            mute.add(name);
        }
        if (spec.usageMessage().exitCodeList().size() < 5) {
            mute.add(name + ": exit codes");
        }
        for (ArgSpec arg : spec.args()) {
            if (String.join("", arg.description()).isBlank()) {
                mute.add(name + ": " + arg.paramLabel() + " " + arg);
            }
        }
        int seen = 1;
        for (CommandLine sub : line.getSubcommands().values()) {
            seen += described(sub, mute);
        }
        return seen;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jobs",
                "runs",
                "schedules",
                "job list",
                "jobs lst",
                "jobs show",
                "jobs list --nam x",
                "jobs list extra",
                "jobs list --suspended maybe",
                "jobs list --output yaml",
                "jobs delete crn-1",
                "jobs cancel crn-1",
                "jobs show  ",
                "onboard",
                "tour",
                "tour --out x --size big",
                "tour --out x --theme pink",
                "tour --out x --language e!",
                "sandbox --speed 0",
                "sandbox --speed NaN",
                "sandbox --port 70000",
                "sandbox --event-lag -1",
                "sandbox --dealerships x"
            })
    void wrongUsageIsTwoAndAsksNobody(String command) {
        String[] args = command.isEmpty() ? new String[0] : command.split(" ", -1);
        assertThat(cli.run(args)).as(Arrays.toString(args)).isEqualTo(2);
        assertThat(cli.outText()).isEmpty();
        assertThat(cli.errText()).isNotBlank().doesNotContain("Exception");
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void doesNotRepeatWhatMayBeASecret() {
        assertThat(cli.run("jobs", "list", "--password=planted")).isEqualTo(2);
        assertThat(cli.errText()).contains("--password").doesNotContain("planted");
        assertThat(cli.run("jobs", "list", "--password", "planted")).isEqualTo(2);
        assertThat(cli.errText()).contains("--password").doesNotContain("planted");
        assertThat(cli.run("jobs", "list", "planted")).isEqualTo(2);
        assertThat(cli.errText()).doesNotContain("planted");
    }

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        cli.run("--profile", "p1", "jobs", "list");
        cli.run("jobs", "--profile", "p2", "list");
        cli.run("jobs", "list", "--profile", "p3");
        cli.run("jobs", "list");
        assertThat(cli.opened).containsExactly("p1", "p2", "p3", null);
    }
}
