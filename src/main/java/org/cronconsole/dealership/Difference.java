package org.cronconsole.dealership;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something in which the two jobs of a dealership differ, though they should not.
 *
 * @param am as the morning job has it; empty for nothing
 * @param pm as the afternoon job has it; empty for nothing
 */
public record Difference(Field field, String am, String pm) {
    /** What can differ and is known without a further call. */
    public enum Field {
        /** The size of the instance. */
        PLAN,
        /** Where it runs. */
        REGION,
        /** The git repository. */
        REPO,
        /** The branch. */
        BRANCH,
        /** Whether each commit deploys. */
        AUTO_DEPLOY,
        /** The runtime. */
        RUNTIME,
        /** The build command. */
        BUILD_COMMAND,
        /** The command of a run. */
        COMMAND,
        /** Whether it is suspended. */
        SUSPENDED,
        /** The time zone that is meant. */
        ZONE,
        /** The days that are meant; those of the UTC lines where none are. */
        DAYS;

        /** In one word, as files and JSON spell it. */
        public String word() {
            StringBuilder word = new StringBuilder();
            for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
                word.append(
                        word.isEmpty()
                                ? part
                                : part.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + part.substring(1));
            }
            return word.toString();
        }
    }

    /** Where the days stand in a cron line. */
    private static final int WEEKDAYS = 4;

    /** In what two jobs differ. */
    static List<Difference> between(CronJob am, CronJob pm) {
        List<Difference> found = new ArrayList<>();
        add(found, Field.PLAN, am.plan(), pm.plan());
        add(found, Field.REGION, am.region(), pm.region());
        add(found, Field.REPO, am.repo(), pm.repo());
        add(found, Field.BRANCH, am.branch(), pm.branch());
        add(found, Field.AUTO_DEPLOY, "" + am.autoDeploy(), "" + pm.autoDeploy());
        add(found, Field.RUNTIME, am.runtime(), pm.runtime());
        add(found, Field.BUILD_COMMAND, am.buildCommand(), pm.buildCommand());
        add(found, Field.COMMAND, am.command(), pm.command());
        add(found, Field.SUSPENDED, "" + am.suspended(), "" + pm.suspended());
        WallClock morning = am.intent();
        WallClock afternoon = pm.intent();
        if (morning != null && afternoon != null) {
            add(found, Field.ZONE, morning.zone().getId(), afternoon.zone().getId());
            add(found, Field.DAYS, Weekdays.said(morning.days()), Weekdays.said(afternoon.days()));
        } else {
            // Lines of jobs far from Greenwich may differ here and mean the same days.
            add(found, Field.DAYS, days(am), days(pm));
        }
        return List.copyOf(found);
    }

    private static @Nullable String days(CronJob job) {
        return job.line()
                .map(line -> line.expression().split(" "))
                .filter(fields -> fields.length > WEEKDAYS)
                .map(fields -> fields[WEEKDAYS])
                .orElse(job.schedule());
    }

    private static void add(
            List<Difference> found, Field field, @Nullable String am, @Nullable String pm) {
        String morning = am == null ? "" : am;
        String afternoon = pm == null ? "" : pm;
        if (!morning.equals(afternoon)) {
            found.add(new Difference(field, morning, afternoon));
        }
    }
}
