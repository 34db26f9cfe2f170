package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.Finding;
import org.cronconsole.doctor.SupportBundle;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code doctor}. */
@Command(
        name = "doctor",
        description =
                "Looks at everything that can be in the way: settings, services, role, clock,"
                        + " files. Exit code 1 where something needs doing.")
final class DoctorCommand implements Callable<Integer> {
    private final Cli cli;

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description =
                    "Also write a zip file for whoever helps from afar: the findings, the last"
                            + " calls, the end of the log, no secrets.")
    @Nullable Path bundle;

    DoctorCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Clinic clinic = cli.clinic();
        List<Finding> findings = clinic.doctor().examine(finding -> {});
        cli.show(() -> Json.array(findings, DoctorCommand::json), () -> text(findings));
        if (bundle != null) {
            write(clinic, bundle, findings);
        }
        return findings.stream().allMatch(Finding::ok) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private void write(Clinic clinic, Path file, List<Finding> findings) {
        cli.say("The support bundle holds:");
        SupportBundle.contents().forEach(line -> cli.say("  " + line));
        try {
            clinic.bundle().write(file, findings);
        } catch (IOException unwritable) {
            throw new CliProblem(
                    ExitCodes.FAILED,
                    "The support bundle could not be written to "
                            + file
                            + ". Choose a folder that is there and can be written to.");
        }
        cli.say("Written: " + file.toAbsolutePath());
    }

    private static ObjectNode json(Finding finding) {
        return Json.object()
                .put("check", finding.check())
                .put("ok", finding.ok())
                .put("found", finding.found())
                .put("next", finding.next());
    }

    private static String text(List<Finding> findings) {
        return SupportBundle.findings(findings);
    }
}
