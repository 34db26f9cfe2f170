package org.cronconsole.ui.customjob;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

import org.cronconsole.job.JobField;
import org.cronconsole.job.JobForm;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has been typed into the form. Nothing of it is checked here. Fields that do not count for
 * the chosen way of scheduling or runtime keep what was typed.
 */
final class JobFormModel {
    private static final List<JobField> LOCAL_FIELDS =
            List.of(JobField.LOCAL_TIME, JobField.TIME_ZONE, JobField.DAYS);

    /** A cron line: minute and hour, and the days after them. */
    private static final Pattern TIME_OF_LINE = Pattern.compile("\\s*\\S+\\s+\\S+\\s+(\\S.*)");

    private final boolean ofNewJob;
    private final Map<JobField, StringProperty> texts = new EnumMap<>(JobField.class);
    private final ObjectProperty<ScheduleMode> mode =
            new SimpleObjectProperty<>(ScheduleMode.LOCAL);
    private final EnvVars env;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> beginnings = new ArrayList<>();

    /** What the form itself has put into its fields. */
    private final Map<JobField, String> given = new EnumMap<>(JobField.class);

    private String suggestedZone = "";
    private JobForm base = JobForm.EMPTY;
    private ScheduleMode firstMode = ScheduleMode.LOCAL;
    private boolean filling;

    /** An empty form, of a new job or of one that is to be changed. */
    JobFormModel(boolean ofNewJob) {
        this.ofNewJob = ofNewJob;
        this.env = new EnvVars(ofNewJob);
        for (JobField field : JobField.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((o, was, now) -> changed());
            texts.put(field, text);
        }
        mode.addListener((o, was, now) -> changed());
        env.rows().addListener((ListChangeListener<EnvRow>) change -> changed());
    }

    /**
     * Begins with these values, which from now on count as not changed.
     *
     * @param suggested what stands in fields that the values leave out
     */
    void begin(JobForm values, ScheduleMode way, Map<JobField, String> suggested) {
        filling = true;
        for (JobField field : JobField.values()) {
            String otherwise = suggested.getOrDefault(field, "");
            give(field, values.texts().getOrDefault(field, otherwise));
        }
        suggestedZone =
                values.has(JobField.TIME_ZONE)
                        ? ""
                        : suggested.getOrDefault(JobField.TIME_ZONE, "");
        mode.set(way);
        firstMode = way;
        filling = false;
        base = ofNewJob ? form() : values;
        beginnings.forEach(Runnable::run);
        changed();
    }

    /**
     * Begins with other values, as somebody else has changed the job meanwhile; what was changed
     * here stays so.
     */
    void rebase(JobForm values, ScheduleMode way) {
        JobForm mine = changes();
        boolean modeIsMine = mode.get() != firstMode;
        filling = true;
        for (JobField field : JobField.values()) {
            if (values.has(field) && !mine.has(field)) {
                give(field, values.texts().getOrDefault(field, ""));
            }
        }
        if (!modeIsMine) {
            mode.set(way);
        }
        firstMode = way;
        filling = false;
        base = values;
        changed();
    }

    /** Fills a field in, which does not count as typed by a person. */
    void give(JobField field, String text) {
        given.put(field, text);
        text(field).set(text);
    }

    /** True where a field holds what a person has typed or chosen. */
    boolean typed(JobField field) {
        return !get(field).equals(given.getOrDefault(field, ""));
    }

    /** Takes a time in the place of the one that is typed; it counts as typed. */
    void take(LocalTime time) {
        if (mode.get() == ScheduleMode.LOCAL) {
            text(JobField.LOCAL_TIME).set(time.toString());
            return;
        }
        Matcher line = TIME_OF_LINE.matcher(get(JobField.SCHEDULE));
        if (line.matches()) {
            text(JobField.SCHEDULE)
                    .set(time.getMinute() + " " + time.getHour() + " " + line.group(1));
        }
    }

    /** True while the form fills itself in as it begins. */
    boolean filling() {
        return filling;
    }

    /** Is called whenever the form begins with other values. */
    void onBegin(Runnable listener) {
        beginnings.add(listener);
    }

    /** True while the time zone is the one that was proposed. */
    boolean zoneIsSuggestion() {
        return !suggestedZone.isEmpty() && get(JobField.TIME_ZONE).equals(suggestedZone);
    }

    /** The local time as it stands in its fields, chosen or not. */
    JobForm localTime() {
        Map<JobField, String> said = new EnumMap<>(JobField.class);
        for (JobField field : LOCAL_FIELDS) {
            said.put(field, get(field));
        }
        return new JobForm(said, Map.of());
    }

    /** The local time that is meant for the job so far; empty where none is. */
    String localTimeAtFirst() {
        return base.has(JobField.LOCAL_TIME)
                ? base.text(JobField.LOCAL_TIME)
                        + " "
                        + base.text(JobField.TIME_ZONE)
                        + ", "
                        + base.text(JobField.DAYS)
                : "";
    }

    /** The text of a field; never null. */
    StringProperty text(JobField field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("no such field: " + field);
        }
        return text;
    }

    String get(JobField field) {
        return text(field).get();
    }

    /** True where there is no job yet. */
    boolean ofNewJob() {
        return ofNewJob;
    }

    /** The way to say when the job starts. */
    ObjectProperty<ScheduleMode> modeProperty() {
        return mode;
    }

    EnvVars env() {
        return env;
    }

    /** True for runtimes with a build and a start command. */
    boolean isNative() {
        return !get(JobField.RUNTIME).equals("docker");
    }

    /** All that counts of what was typed. */
    JobForm form() {
        Map<JobField, String> given = new EnumMap<>(JobField.class);
        for (JobField field : JobField.values()) {
            if (counts(field)) {
                given.put(field, get(field));
            }
        }
        return new JobForm(given, env.changes());
    }

    private boolean counts(JobField field) {
        return switch (field) {
            case SCHEDULE -> mode.get() == ScheduleMode.UTC;
            case LOCAL_TIME, TIME_ZONE, DAYS -> mode.get() == ScheduleMode.LOCAL;
            case BUILD_COMMAND, START_COMMAND -> isNative();
            case DOCKER_COMMAND -> !isNative();
            // A job's own credentials are not read, so an empty field means: as they are.
            case CUSTOMER_USERNAME, CUSTOMER_PASSWORD, CUSTOMER_PHONE ->
                    ofNewJob || !get(field).isBlank();
            default -> true;
        };
    }

    /** What differs from what it began with. */
    JobForm changes() {
        return form().changesSince(base);
    }

    /** True where the UTC line was chosen for a job that has a local time. */
    boolean dropsLocalTime() {
        return !ofNewJob && firstMode == ScheduleMode.LOCAL && mode.get() == ScheduleMode.UTC;
    }

    /** True where something was typed or chosen that has not been sent. */
    boolean dirty() {
        JobForm changes = changes();
        return !changes.texts().isEmpty() || !changes.env().isEmpty() || env.halfTyped();
    }

    /** Is called after every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        if (!filling) {
            listeners.forEach(Runnable::run);
        }
    }
}
