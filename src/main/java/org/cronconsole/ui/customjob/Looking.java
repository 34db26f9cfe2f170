package org.cronconsole.ui.customjob;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at the form after every change, away from the screen's thread: what is wrong with it, and
 * when the job would start.
 */
final class Looking {
    private final JobFormModel form;
    private final JobProblems problems;
    private final JobCheck check;
    private final ScreenKit kit;
    private final Others others;
    private final StartsTeller teller;
    private final Lengths lengths;
    private final ScheduleSwitch switching;
    private final ReadOnlyObjectWrapper<Starts> starts;
    private Tasks.@Nullable Handle looking;

    /**
     * The jobs that are known.
     *
     * @param known all that are known now, without a request
     * @param changed the one that the form changes; null where it makes a new one
     * @param runs tells how long they take
     */
    record Others(Supplier<List<CronJob>> known, @Nullable JobId changed, RunService runs) {}

    private record Found(Map<String, String> problems, Starts starts) {}

    /** Looks at this form from now on. */
    Looking(JobFormModel form, JobProblems problems, JobCheck check, ScreenKit kit, Others others) {
        this.form = form;
        this.problems = problems;
        this.check = check;
        this.kit = kit;
        this.others = others;
        this.teller = new StartsTeller(check, kit, others.changed());
        this.lengths = new Lengths(others.runs(), kit, others.changed());
        this.switching = new ScheduleSwitch(form, check, kit);
        this.starts =
                new ReadOnlyObjectWrapper<>(Starts.missing(kit.texts().get("schedule.hint.fill")));
        form.onChange(this::look);
    }

    /** Looks again, as time goes on or something else has changed. */
    void look() {
        if (looking != null) {
            looking.cancel();
        }
        JobForm whole = form.form();
        JobForm changes = form.changes();
        ScheduleMode mode = form.modeProperty().get();
        List<CronJob> known = others.known().get();
        Lengths.Known howLong = lengths.known();
        looking =
                kit.tasks()
                        .run(
                                () ->
                                        new Found(
                                                wrong(whole, changes, known),
                                                teller.tell(whole, mode, known, howLong)),
                                found -> {
                                    looking = null;
                                    starts.set(found.starts());
                                    problems.found(found.problems());
                                },
                                failure -> looking = null);
        lengths.read(known, this::look);
    }

    /** What is wrong, by the names of the custom job file. To be called away from the screen. */
    private Map<String, String> wrong(JobForm whole, JobForm changes, List<CronJob> known) {
        Map<String, String> wrong =
                new LinkedHashMap<>(
                        form.ofNewJob() ? check.problems(whole) : check.changeProblems(changes));
        String name = whole.text(JobField.NAME);
        boolean taken =
                known.stream()
                        .anyMatch(job ->
                                job.name().equals(name) && !job.id().equals(others.changed()));
        if (taken) {
            wrong.putIfAbsent(
                    JobField.NAME.fileName(), kit.texts().format("customjob.name.taken", name));
        }
        return wrong;
    }

    /** Translates between the two ways to say it. */
    ScheduleSwitch switching() {
        return switching;
    }

    /** When the job would start. */
    ReadOnlyObjectProperty<Starts> startsProperty() {
        return starts.getReadOnlyProperty();
    }

    /** All that is wrong now. To be called away from the screen. */
    Map<String, String> wrong(Snapshot typed) {
        return wrong(typed.whole(), typed.changes(), typed.known());
    }

    /** The form as it is now, for work away from the screen. */
    Snapshot snapshot() {
        return new Snapshot(form.form(), form.changes(), others.known().get());
    }

    /** What was typed at one moment. */
    record Snapshot(JobForm whole, JobForm changes, List<CronJob> known) {
        /** Copies the list. */
        Snapshot {
            known = List.copyOf(known);
        }
    }
}
