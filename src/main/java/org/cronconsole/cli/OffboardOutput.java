package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingPlan;
import org.cronconsole.offboarding.OffboardingPlan.FoundJob;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.phone.OurNumber;

import java.util.Locale;

/** Shows what an offboarding would do, and what it did. */
final class OffboardOutput {
    private OffboardOutput() {}

    static ObjectNode json(OffboardingPlan plan) {
        DashboardUser user = plan.user();
        OurNumber number = plan.number();
        ObjectNode json =
                Json.object()
                        .put("dealership", plan.dealership())
                        .put("possible", plan.possible())
                        .put("inRegistry", plan.entry() != null);
        json.set("jobs", Json.array(plan.jobs(), OffboardOutput::json));
        json.put("dashboardUser", user == null ? null : user.username());
        json.put("phoneNumber", number == null ? null : number.number().e164());
        json.set(
                "steps",
                Json.array(
                        plan.steps(),
                        step ->
                                Json.object()
                                        .put("step", step.step().word())
                                        .put("what", step.what())
                                        .put("call", step.call())
                                        .put("forGood", step.forGood())));
        json.set("kept", Json.texts(plan.kept()));
        json.set("problems", Json.texts(plan.problems()));
        json.set("remarks", Json.texts(plan.remarks()));
        return json;
    }

    private static ObjectNode json(FoundJob found) {
        ObjectNode json =
                Json.object()
                        .put("period", found.period().name())
                        .put("id", found.job().id().value())
                        .put("name", found.job().name())
                        .put("suspended", found.job().suspended())
                        .put("byRegistry", found.byEntry())
                        .put("activeRun", found.active() != null);
        json.set("envGroups", Json.texts(found.groups()));
        return json;
    }

    static String text(OffboardingPlan plan) {
        TextTable table = new TextTable("STEP", "WHAT", "CALL", "FOR GOOD");
        plan.steps()
                .forEach(step ->
                        table.row(
                                step.step().word(),
                                step.what(),
                                step.call(),
                                step.forGood() ? "yes" : ""));
        return table.isEmpty() ? "" : table.toString();
    }

    static ObjectNode json(OffboardingResult result) {
        ObjectNode json =
                Json.object()
                        .put("journal", result.journal())
                        .put("dealership", result.dealership())
                        .put("state", word(result.state().name()));
        json.set(
                "steps",
                Json.array(
                        result.steps(),
                        step ->
                                Json.object()
                                        .put("step", step.step().word())
                                        .put("state", word(step.state().name()))
                                        .put("detail", step.detail())));
        return json.put("message", result.message()).put("canStop", result.canStandDown());
    }

    static String text(OffboardingResult result) {
        TextTable table = new TextTable("STEP", "STATE", "DETAIL");
        result.steps()
                .forEach(step ->
                        table.row(step.step().word(), word(step.state().name()), step.detail()));
        return table.isEmpty() ? "" : table.toString();
    }

    static String words(StepResult step) {
        return step.step().word()
                + ": "
                + word(step.state().name())
                + (step.detail().isEmpty() ? "" : " – " + step.detail());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JournalOutput.Line journal(OffboardingJournal journal) {
        return new JournalOutput.Line(
                journal.id(), journal.dealership(), state(journal), journal.startedAt());
    }

    /** One that was rolled back is one that was stopped, with its jobs as they were. */
    private static String state(OffboardingJournal journal) {
        return switch (journal.state()) {
            case ROLLED_BACK -> "stopped";
            case OPEN, RUNNING, DONE -> journal.state().word();
        };
    }
}
