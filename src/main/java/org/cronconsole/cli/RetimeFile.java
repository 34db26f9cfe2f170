package org.cronconsole.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.file.StrictJson;
import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimePlanJson;
import org.cronconsole.settings.PrivateFiles;

import java.io.IOException;
import java.nio.file.Path;

/** A plan of new lines as a file that people review, and that an application takes again. */
final class RetimeFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RetimeFile() {}

    /** Writes the plan, in place of an older one. */
    static void write(Path file, RetimePlan plan) {
        try {
            PrivateFiles.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(RetimePlanJson.write(plan)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan can always be written", impossible);
        } catch (IOException unwritable) {
            throw CliProblem.input(
                    "--plan: " + file + " cannot be written. Does its folder exist?");
        }
    }

    /**
     * Reads a plan.
     *
     * @throws CliProblem where it is none; the message names the step and the field
     */
    static RetimePlan read(Path file) {
        ObjectNode json = StrictJson.readObject(file);
        if (!RetimePlanJson.isPlan(json)) {
            throw CliProblem.input(
                    "--apply: "
                            + file
                            + " is no plan of this version. Make one by schedules retime --plan.");
        }
        try {
            return RetimePlanJson.read(json);
        } catch (RetimePlanJson.Unreadable broken) {
            throw CliProblem.input("--apply: " + broken.getMessage());
        }
    }
}
