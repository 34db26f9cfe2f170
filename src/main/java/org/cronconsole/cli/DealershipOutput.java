package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealership.Gap;
import org.cronconsole.dealership.Difference;
import org.cronconsole.dealership.EnvComparison;
import org.cronconsole.job.CronJob;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows dealerships. The names and the order of the JSON fields are relied on by scripts. */
final class DealershipOutput {
    private DealershipOutput() {}

    static ObjectNode json(Dealership dealership, Instant now) {
        DealershipEntry entry = dealership.entry();
        Remarks.Note note = dealership.remarks().note();
        ObjectNode json = Json.object();
        json.put("name", dealership.name());
        json.put("inRegistry", entry != null);
        json.put("storeId", dealership.storeId().orElse(null));
        json.put("timeZone", Json.text(dealership.zone().orElse(null)));
        json.put("days", entry == null ? null : Weekdays.format(entry.days()));
        json.set("am", half(dealership.am(), now));
        json.set("pm", half(dealership.pm(), now));
        json.put("number", Json.text(dealership.number().orElse(null)));
        json.put("dashboardUser", dealership.username().orElse(null));
        json.put("contactEmail", entry == null ? null : entry.contactEmail());
        json.put("contactFirstName", entry == null ? null : entry.contactFirstName());
        json.put("contactLastName", entry == null ? null : entry.contactLastName());
        json.put("suspended", dealership.rest().name().toLowerCase(Locale.ROOT));
        json.put("drift", dealership.drifts(now));
        json.set(
                "missing",
                Json.texts(dealership.gaps().stream().map(DealershipOutput::code).toList()));
        json.set("differences", Json.array(dealership.differences(), DealershipOutput::json));
        json.put("notes", note == null ? null : note.text());
        json.put("notesBy", note == null || note.written() == null ? null : note.written().by());
        json.put(
                "notesAt",
                note == null || note.written() == null ? null : Json.time(note.written().at()));
        return json;
    }

    private static @Nullable ObjectNode half(@Nullable CronJob job, Instant now) {
        if (job == null) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("jobId", job.id().value());
        json.put("jobName", job.name());
        json.put("localTime", job.intent() == null ? null : job.intent().time().toString());
        json.put("schedule", job.schedule());
        json.put("nextRunAt", Json.time(job.nextRunAt(now).orElse(null)));
        json.put("suspended", job.suspended());
        json.put("lastSuccessfulRunAt", Json.time(job.lastSuccessfulRunAt()));
        return json;
    }

    private static ObjectNode json(Difference difference) {
        ObjectNode json = Json.object();
        json.put("field", difference.field().word());
        json.put("am", difference.am());
        json.put("pm", difference.pm());
        return json;
    }

    /** A gap in a word: {@code entry}, {@code am}, {@code pm}, {@code number}, … */
    private static String code(Gap gap) {
        String period = gap.period() == null ? "" : gap.period().name().toLowerCase(Locale.ROOT);
        return switch (gap.kind()) {
            case NO_ENTRY -> "entry";
            case NO_JOB -> period;
            case NOT_IN_ENTRY -> period + "InEntry";
            case OTHER_NAME -> period + "Name";
            case NO_STORE -> "storeId";
            case NO_NUMBER, BAD_NUMBER -> "number";
            case NO_USER -> "dashboardUser";
        };
    }

    private static String missing(Dealership dealership) {
        return dealership.gaps().stream()
                .map(gap ->
                        switch (gap.kind()) {
                            case NO_ENTRY -> "registry entry";
                            case NO_JOB -> gap.period() + " job";
                            case NOT_IN_ENTRY -> gap.period() + " job in the registry entry";
                            case OTHER_NAME -> "usual name of the " + gap.period() + " job";
                            case NO_STORE -> "store id";
                            case NO_NUMBER -> "number";
                            case BAD_NUMBER -> "number that can be read";
                            case NO_USER -> "dashboard user";
                        })
                .collect(Collectors.joining(", "));
    }

    private static String differences(Dealership dealership) {
        return dealership.differences().stream()
                .map(each -> each.field().word())
                .collect(Collectors.joining(", "));
    }

    static String table(List<Dealership> dealerships, Instant now) {
        TextTable table =
                new TextTable(
                        "NAME", "TIME ZONE", "AM", "PM", "NUMBER", "USER", "MISSING", "DIFFERENT");
        for (Dealership each : dealerships) {
            table.row(
                    each.name(),
                    each.zone().map(Object::toString).orElse(""),
                    half(each.am()),
                    half(each.pm()),
                    each.number().map(Object::toString).orElse(""),
                    each.username().orElse(""),
                    missing(each),
                    differences(each) + (each.drifts(now) ? " (wrong time)" : ""));
        }
        return table.isEmpty() ? "" : table.toString();
    }

    private static String half(@Nullable CronJob job) {
        if (job == null) {
            return "";
        }
        String time = job.intent() == null ? job.schedule() : job.intent().time().toString();
        return job.suspended() ? time + " (suspended)" : time;
    }

    /** One dealership with all that is known of it. */
    record Shown(Dealership dealership, DealershipLooks looks, @Nullable EnvComparison env) {
        ObjectNode json(Instant now) {
            ObjectNode json = DealershipOutput.json(dealership, now);
            json.set(
                    "numberAtTwilio",
                    looks.number() == null ? null : NumberOutput.json(looks.number()));
            json.set(
                    "users", looks.users() == null ? null : Json.array(looks.users(), Shown::user));
            json.set("env", env == null ? null : env(env));
            return json;
        }

        private static ObjectNode user(DashboardUser user) {
            ObjectNode json = Json.object();
            json.put("username", user.username());
            json.put("role", user.roleName());
            json.set("storeIds", Json.texts(user.storeIds()));
            json.put("active", user.active());
            return json;
        }

        private static ObjectNode env(EnvComparison env) {
            ObjectNode json = Json.object();
            json.set("am", env.am() == null ? null : Json.texts(env.am()));
            json.set("pm", env.pm() == null ? null : Json.texts(env.pm()));
            json.set("onlyAm", Json.texts(env.onlyAm()));
            json.set("onlyPm", Json.texts(env.onlyPm()));
            json.set("differ", Json.texts(env.differ()));
            return json;
        }

        String text(Instant now) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            DealershipEntry entry = dealership.entry();
            add(names, values, "name", dealership.name());
            add(names, values, "missing", missing(dealership));
            add(names, values, "store id", dealership.storeId().orElse(""));
            add(names, values, "time zone", dealership.zone().map(Object::toString).orElse(""));
            for (CronJob job : dealership.jobs()) {
                add(names, values, job.name(), line(job, now));
            }
            add(names, values, "AM and PM differ in", differences(dealership));
            add(names, values, "number", number());
            add(names, values, "dashboard user", dealership.username().orElse(""));
            if (looks.users() != null) {
                looks.users().forEach(user -> add(names, values, "user", words(user)));
            }
            add(names, values, "contact", entry == null ? "" : contact(entry));
            if (env != null) {
                add(names, values, "env vars of AM", list(env.am()));
                add(names, values, "env vars of PM", list(env.pm()));
                add(names, values, "only AM has", list(env.onlyAm()));
                add(names, values, "only PM has", list(env.onlyPm()));
                add(names, values, "other values of", list(env.differ()));
            }
            Remarks.Note note = dealership.remarks().note();
            add(names, values, "notes", note == null ? "" : note.text());
            return TextTable.pairs(names, values);
        }

        private static void add(
                List<String> names, List<String> values, String name, String value) {
            names.add(TextTable.onOneLine(name));
            values.add(value);
        }

        private static String line(CronJob job, Instant now) {
            return half(job)
                    + ", "
                    + job.schedule()
                    + " UTC, next "
                    + job.nextRunAt(now).map(Json::time).orElse("none")
                    + ", "
                    + job.plan()
                    + ", "
                    + job.region()
                    + ", "
                    + job.id();
        }

        private String number() {
            String e164 = dealership.number().map(Object::toString).orElse("");
            return looks.number() == null
                    ? e164
                    : e164 + ", named \"" + looks.number().rented().friendlyName() + "\"";
        }

        private static String words(DashboardUser user) {
            return user.username()
                    + ", "
                    + user.roleName()
                    + ", "
                    + (user.storeIds().isEmpty()
                            ? "no store: sees every dealership"
                            : "store " + String.join(", ", user.storeIds()))
                    + (user.active() ? "" : ", not active");
        }

        private static String contact(DealershipEntry entry) {
            return java.util.stream.Stream.of(
                            entry.contactFirstName(), entry.contactLastName(), entry.contactEmail())
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .collect(Collectors.joining(" "));
        }

        private static String list(@Nullable List<String> names) {
            return names == null ? "" : String.join(", ", names);
        }
    }
}
