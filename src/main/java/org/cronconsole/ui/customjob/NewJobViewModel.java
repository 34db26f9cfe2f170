package org.cronconsole.ui.customjob;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.job.JobResult;
import org.cronconsole.job.JobSpec;
import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.kit.form.Zones;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The form of a new job. */
public final class NewJobViewModel extends CustomJobViewModel {

    private final CreatesLeft createsLeft;
    private final ReadOnlyStringWrapper creates = new ReadOnlyStringWrapper("");

    /** A form with the defaults filled in. */
    public NewJobViewModel(Workbench workbench, ScreenKit kit, WriteAccess writes, Exits exits) {
        super(workbench, kit, writes, exits, null);
        createsLeft = new CreatesLeft(workbench.limits(), kit);
        begin();
    }

    @Override
    public void entered() {
        super.entered();
        creates.set(createsLeft.words());
    }

    /** How many jobs Render still lets one create in this hour. */
    ReadOnlyStringProperty createsProperty() {
        return creates.getReadOnlyProperty();
    }

    private void begin() {
        JobDefaults defaults = workbench().onboarding().defaults();
        Map<JobField, String> first = new EnumMap<>(JobField.class);
        first.put(JobField.REPO, orEmpty(defaults.repo()));
        first.put(JobField.BRANCH, orEmpty(defaults.branch()));
        first.put(JobField.RUNTIME, defaults.runtime());
        first.put(JobField.BUILD_COMMAND, orEmpty(defaults.buildCommand()));
        first.put(JobField.START_COMMAND, orEmpty(defaults.startCommand()));
        first.put(JobField.PLAN, orEmpty(defaults.plan()));
        first.put(JobField.REGION, orEmpty(defaults.region()));
        first.put(JobField.AUTO_DEPLOY, "true");
        first.put(JobField.DAYS, Weekdays.usual());
        first.put(JobField.TIME_ZONE, Zones.suggestion(kit().times().zone()).orElse(""));
        form().env().clear();
        form().begin(JobForm.EMPTY, ScheduleMode.LOCAL, first);
        problems().forget();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String title() {
        return texts().get("customjob.title.new");
    }

    @Override
    public String submitWords() {
        return texts().get("customjob.create");
    }

    @Override
    void discard() {
        begin();
        noticeProperty().set(null);
    }

    @Override
    void go(Looking.Snapshot typed) {
        creates.set(createsLeft.words());
        Optional<Notice> refused = createsLeft.refusal();
        if (refused.isPresent()) {
            noticeProperty().set(refused.get());
            return;
        }
        JobSpec spec = check().spec(typed.whole());
        kit().dialogs()
                .confirm(
                        Confirmation.plain(
                                texts().format("customjob.create.title", spec.name()),
                                summary(spec),
                                texts().get("customjob.create.verb")),
                        yes -> create(spec));
    }

    private String summary(JobSpec spec) {
        WallClock intent = spec.time().intent();
        String when =
                intent == null
                        ? CronWords.of(spec.time().cron())
                        : texts().format(
                                        "customjob.create.when",
                                        CronWords.of(intent),
                                        spec.time().cron().expression());
        return texts().format(
                        "customjob.create.message",
                        workbench().workspace().name(),
                        spec.name(),
                        when,
                        spec.branch() == null
                                ? spec.repo()
                                : texts().format(
                                                "customjob.create.branch",
                                                spec.repo(),
                                                spec.branch()),
                        spec.runtime(),
                        spec.env().size());
    }

    private void create(JobSpec spec) {
        work(
                texts().format("customjob.creating", spec.name()),
                () -> changes().create(spec),
                this::created,
                failure -> {
                    creates.set(createsLeft.words());
                    fail(failure);
                });
    }

    private void created(JobResult result) {
        CronJob job = result.job();
        creates.set(createsLeft.words());
        // Nothing of the form is needed any more, and it may hold passwords.
        begin();
        String problem = result.problem();
        Notice said =
                problem == null
                        ? Notice.success(
                                texts().format("customjob.created", job.name()),
                                texts().get("customjob.created.text"))
                        : Notice.warning(
                                texts().format("customjob.created.partly", job.name()), problem);
        noticeProperty()
                .set(
                        said.withAction(
                                texts().get("customjob.view"),
                                () -> exits().viewJob().accept(job)));
        exits().changed().run();
    }
}
