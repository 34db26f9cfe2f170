package org.cronconsole.matrix;

import org.cronconsole.dealership.Forms;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobUpdatePlan;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.EnvVar;
import org.cronconsole.run.Run;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.customjob.FormTrials;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every operation of the matrix; a new one is one more line. */
final class Operations {
    /** In no message, whatever happens. */
    static final String SECRET = "planted-env-secret";

    /** What the forms give for passwords. */
    static final List<String> SECRETS =
            List.of(SECRET, "planted-password", "planted-vauto", "planted-customer");

    private static final String NEW_JOB = "Matrix export";
    private static final String DEALERSHIP = "Test Ford";
    private static final JobForm FORM =
            JobForm.EMPTY
                    .with(JobField.NAME, NEW_JOB)
                    .with(JobField.LOCAL_TIME, "05:30")
                    .with(JobField.TIME_ZONE, "America/Chicago")
                    .with(JobField.DAYS, "MON-SAT")
                    .with(JobField.RUNTIME, "node")
                    .with(JobField.BUILD_COMMAND, "npm ci")
                    .with(JobField.START_COMMAND, "node run.js")
                    .with(JobField.CUSTOMER_USERNAME, "kim")
                    .with(JobField.CUSTOMER_PASSWORD, "planted-customer")
                    .withEnv("MODE", SECRET);

    private final String job;

    /** Operations on this job. */
    Operations(JobId job) {
        this.job = job.value();
    }

    List<Operation> all() {
        List<Operation> all = new ArrayList<>(reads());
        all.addAll(changes());
        all.addAll(forms());
        all.addAll(acts());
        all.addAll(onboarding());
        all.addAll(numbers());
        return all;
    }

    private static List<Operation> reads() {
        return List.of(
                Operation.read("list jobs", lab -> lab.jobs().list()),
                Operation.read("show job", lab -> lab.jobs().details(lab.job(), true)),
                Operation.read(
                        "list runs",
                        lab -> lab.runs().history(lab.jobs().find(lab.job()), Duration.ofDays(2))),
                Operation.read("log of a run", Operations::log));
    }

    private static Object log(Lab lab) {
        var shown = lab.jobs().find(lab.job());
        Run run = lab.runs().history(shown, Duration.ofDays(2)).getFirst();
        return lab.runs().log(shown, run, 150);
    }

    private List<Operation> changes() {
        return List.of(
                Operation.write(
                                "create a job",
                                lab -> new JobCheck(Lab.DEFAULTS, lab.time()).spec(FORM),
                                (lab, spec) -> lab.changes().create(spec),
                                Effect.counted("created", s -> s.jobsNamed(NEW_JOB)),
                                Effect.that("local time", s -> s.groups().contains("05:30")))
                        .carrying(SECRET),
                Operation.write(
                        "change a job",
                        plan(JobForm.EMPTY.with(JobField.PLAN, "pro")),
                        (lab, plan) -> lab.changes().apply(plan, false),
                        Effect.that("plan", s -> hasPlan(s, "pro"))),
                Operation.write(
                        "change and deploy",
                        plan(JobForm.EMPTY.with(JobField.NAME, NEW_JOB).with(JobField.BRANCH, "b")),
                        (lab, plan) -> lab.changes().apply(plan, true),
                        Effect.counted("name", s -> s.jobsNamed(NEW_JOB)),
                        Effect.counted("deploy", s -> s.deploys(job))),
                Operation.write(
                        "change local time",
                        plan(JobForm.EMPTY.with(JobField.LOCAL_TIME, "04:44")),
                        (lab, plan) -> lab.changes().apply(plan, false),
                        Effect.that("schedule", s -> schedule(s).startsWith("44 ")),
                        Effect.that("local time", s -> s.groups().contains("04:44"))),
                Operation.write(
                        "drop local time",
                        Operations::dropped,
                        (lab, plan) -> lab.changes().apply(plan, false),
                        Effect.that("schedule", s -> s.schedules().contains("7 7 * * *")),
                        Effect.that("local time", s -> !s.groups().contains("05:30"))),
                Operation.write(
                                "set an env var",
                                plan(JobForm.EMPTY.withEnv("MATRIX", SECRET)),
                                (lab, plan) -> lab.changes().apply(plan, false),
                                Effect.that("env var", s -> s.env(job, "MATRIX").equals(SECRET)))
                        .carrying(SECRET),
                Operation.write(
                        "delete an env var",
                        lab -> {
                            lab.api().putEnvVar(lab.job(), "MATRIX", Secret.of("old"));
                            return planned(lab, JobForm.EMPTY.withEnv("MATRIX", null));
                        },
                        (lab, plan) -> lab.changes().apply(plan, false),
                        Effect.that("env var", s -> s.env(job, "MATRIX").isEmpty())),
                Operation.write(
                                "replace env vars",
                                Operations::replacement,
                                (lab, vars) -> lab.api().replaceEnvVars(lab.job(), vars),
                                Effect.that("env", s -> s.env(job, "MATRIX").equals(SECRET)))
                        .carrying(SECRET),
                Operation.write(
                        "deploy",
                        plan(JobForm.EMPTY),
                        (lab, plan) -> lab.changes().apply(plan, true),
                        Effect.counted("deploy", s -> s.deploys(job))));
    }

    private List<Operation> forms() {
        return List.of(
                Operation.write(
                                "form of a new job",
                                lab -> new FormTrials(lab.changes()).create(NEW_JOB, SECRET),
                                Effect.counted("created", s -> s.jobsNamed(NEW_JOB)),
                                Effect.that("local time", s -> s.groups().contains("05:30")))
                        .carrying(SECRET),
                Operation.write(
                        "form of a change",
                        lab -> lab.jobs().find(lab.job()),
                        (lab, known) -> new FormTrials(lab.changes()).change(known, "pro"),
                        Effect.that("plan", s -> hasPlan(s, "pro"))));
    }

    private static java.util.function.Function<Lab, JobUpdatePlan> plan(JobForm change) {
        return lab -> planned(lab, change);
    }

    private static JobUpdatePlan planned(Lab lab, JobForm change) {
        return lab.changes().plan(lab.changes().see(lab.job(), false), change, false);
    }

    private static JobUpdatePlan dropped(Lab lab) {
        var spec = new JobCheck(Lab.DEFAULTS, lab.time()).spec(FORM);
        JobId made = lab.changes().create(spec).job().id();
        return lab.changes()
                .plan(
                        lab.changes().see(made, false),
                        JobForm.EMPTY.with(JobField.SCHEDULE, "7 7 * * *"),
                        true);
    }

    private static List<EnvVar> replacement(Lab lab) {
        List<EnvVar> vars = new ArrayList<>(lab.api().envVars(lab.job()));
        vars.add(new EnvVar("MATRIX", Secret.of(SECRET)));
        return vars;
    }

    private boolean hasPlan(State state, String plan) {
        return state.job(job).at("/body/serviceDetails/plan").asText().equals(plan);
    }

    private String schedule(State state) {
        return state.job(job).at("/body/serviceDetails/schedule").asText();
    }

    private List<Operation> acts() {
        return List.of(
                Operation.write(
                        "suspend",
                        lab -> lab.jobs().suspend(lab.job()),
                        Effect.that("suspended", s -> s.suspended(job))),
                Operation.write(
                        "resume",
                        lab -> lab.jobs().suspend(lab.job()),
                        (lab, suspended) -> lab.jobs().resume(lab.job()),
                        Effect.that("resumed", s -> !s.suspended(job))),
                Operation.write(
                        "delete",
                        lab -> lab.jobs().find(lab.job()).name(),
                        (lab, name) -> {
                            lab.jobs().delete(lab.job(), name);
                            return "deleted";
                        },
                        Effect.that("deleted", s -> s.job(job).isMissingNode())),
                Operation.write(
                        "trigger",
                        lab -> lab.jobs().trigger(lab.job(), false),
                        Effect.counted("started", s -> s.manualRuns(job))),
                Operation.write(
                        "trigger, cancel active",
                        lab -> lab.jobs().trigger(lab.job(), false),
                        (lab, active) -> lab.jobs().trigger(lab.job(), true),
                        Effect.counted("started", s -> s.manualRuns(job)),
                        Effect.counted("canceled", s -> s.canceledRuns(job))),
                Operation.write(
                        "cancel a run",
                        lab -> lab.jobs().trigger(lab.job(), false),
                        (lab, run) -> lab.jobs().cancel(lab.job(), run.id()),
                        Effect.counted("canceled", s -> s.canceledRuns(job))),
                Operation.write(
                        "registry entry",
                        Operations::entry,
                        (lab, entry) -> {
                            lab.registry().put(entry);
                            return "kept";
                        },
                        Effect.that("kept", s -> s.groups().contains("kept@example.com"))));
    }

    private static DealershipEntry entry(Lab lab) {
        DealershipEntry old = lab.registry().read().dealerships().getFirst();
        return new DealershipEntry(
                old.name(),
                old.storeId(),
                old.zone(),
                LocalTime.of(4, 4),
                old.pm(),
                old.days(),
                old.amJob(),
                old.pmJob(),
                old.phoneNumber(),
                old.dashboardUser(),
                "kept@example.com",
                old.contactFirstName(),
                old.contactLastName());
    }

    private static List<Operation> onboarding() {
        return List.of(
                Operation.read(
                        "plan an onboarding",
                        lab -> {
                            var plan = lab.onboarding().plan(request(lab));
                            return Map.of(
                                    "number", String.valueOf(plan.number()),
                                    "conflicts", plan.conflicts(),
                                    "crons", List.of(plan.amCron(), plan.pmCron()));
                        }),
                Operation.write(
                                "onboard",
                                lab -> lab.onboarding().plan(request(lab)),
                                Lab::carryOut,
                                Effect.counted("CREATE_USER", s -> s.users("ford.user")),
                                Effect.counted("RENT_NUMBER", State::rented),
                                Effect.counted("CREATE_AM", s -> s.jobsNamed(DEALERSHIP + " AM")),
                                Effect.counted("CREATE_PM", s -> s.jobsNamed(DEALERSHIP + " PM")),
                                Effect.that(
                                        "WRITE_REGISTRY",
                                        s -> s.groups().contains("ford@example.com")))
                        .carrying("planted-vauto"));
    }

    private static List<Operation> numbers() {
        return List.of(
                Operation.read(
                        "texts of a number", lab -> lab.numbers().texts(own(lab), null).next()),
                Operation.read("search numbers", lab -> lab.numbers().search("US", "331").nearby()),
                Operation.write(
                        "name a number",
                        Operations::own,
                        (lab, number) -> lab.numbers().rename(number, "Matrix name"),
                        Effect.that("named", s -> s.hasNumberNamed("Matrix name"))),
                Operation.write(
                        "release a number",
                        Operations::own,
                        (lab, number) -> lab.numbers().release(number, number.e164(), now -> {}),
                        Effect.that("released", s -> s.numbers() == 1)));
    }

    /** A number that the account rents. */
    private static PhoneNumber own(Lab lab) {
        return lab.twilio().rented().stream()
                .map(PhoneNumbers.Rented::number)
                .min(java.util.Comparator.comparing(PhoneNumber::e164))
                .orElseThrow();
    }

    private static org.cronconsole.dealership.OnboardingRequest request(Lab lab) {
        return lab.onboarding().check().request(Forms.valid());
    }
}
