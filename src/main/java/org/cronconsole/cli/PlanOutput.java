package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.DashboardUserWish;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Shows what an onboarding would do, with every value masked. */
final class PlanOutput {
    private static final String NAMES_NOT_READ =
            "names not read, for Render tells them only together with their values.";

    private PlanOutput() {}

    static ObjectNode json(OnboardingPlan plan) {
        OnboardingRequest request = plan.request();
        ObjectNode json = Json.object();
        json.put("dealership", request.dealershipName());
        json.put("storeId", request.storeId());
        json.put("possible", plan.possible());
        ArrayNode schedules = JsonNodeFactory.instance.arrayNode();
        schedules.add(schedule(request, Period.AM, plan.amCron(), plan.amNext()));
        schedules.add(schedule(request, Period.PM, plan.pmCron(), plan.pmNext()));
        json.set("schedules", schedules);
        json.put("repo", request.repo());
        json.put("branch", request.branch());
        json.put("plan", request.plan());
        json.put("region", request.region());
        json.put("phoneNumber", Json.text(plan.number()));
        json.put("phoneNumberAlreadyRented", plan.numberRented());
        DashboardUserWish user = request.user();
        json.putObject("dashboardUser")
                .put("username", user.username())
                .put("role", user.role().name().toLowerCase(Locale.ROOT))
                .put("email", user.email())
                .put("firstName", user.firstName())
                .put("lastName", user.lastName());
        json.set(
                "env",
                Json.array(
                        plan.env(),
                        env ->
                                Json.object()
                                        .put("name", env.name())
                                        // Masked by its type.
                                        .put("value", env.value().toString())
                                        .put(
                                                "origin",
                                                env.origin().name().toLowerCase(Locale.ROOT))));
        json.set("sharedWithoutValue", Json.texts(plan.sharedWithoutValue()));
        json.put("sharedEnvGroup", plan.sharedEnvGroup());
        json.put("sharedEnvGroupNote", plan.sharedEnvGroup() == null ? null : NAMES_NOT_READ);
        json.set(
                "steps",
                Json.array(
                        plan.steps(),
                        step ->
                                Json.object()
                                        .put("step", step.step().word())
                                        .put("what", step.what())
                                        .put("call", step.call())
                                        .put("cost", step.cost())));
        json.set("monthlyCost", ReckoningOutput.cost(plan.cost()));
        json.set("calls", ReckoningOutput.calls(plan.calls()));
        json.set(
                "conflicts",
                Json.array(
                        plan.conflicts(),
                        conflict ->
                                Json.object()
                                        .put("field", conflict.field())
                                        .put("problem", conflict.problem())
                                        .set("remedies", RemedyOutput.json(conflict.remedies()))));
        json.set(
                "remarks",
                Json.texts(plan.remarks().stream().map(OnboardingPlan.Remark::text).toList()));
        json.set(
                "remarkDetails",
                Json.array(
                        plan.remarks(),
                        remark ->
                                Json.object()
                                        .put("field", remark.field())
                                        .put("text", remark.text())
                                        .set("remedies", RemedyOutput.json(remark.remedies()))));
        return json;
    }

    private static ObjectNode schedule(
            OnboardingRequest request, Period period, UtcCron cron, List<Instant> next) {
        WallClock clock = request.wallClock(period);
        ObjectNode json = Json.object();
        json.put("job", new DealershipName(request.dealershipName(), period).jobName());
        json.put("period", period.name());
        json.put("localTime", clock.time().toString());
        json.put("timeZone", clock.zone().getId());
        json.put("days", Weekdays.format(clock.days()));
        json.put("schedule", cron.expression());
        json.set("next", Json.texts(next.stream().map(Json::time).toList()));
        json.set(
                "nextLocal",
                Json.texts(next.stream().map(start -> local(start, clock.zone())).toList()));
        return json;
    }

    /** With its offset, so that it is one moment: {@code 2026-11-24T05:58-06:00}. */
    private static String local(Instant start, ZoneId zone) {
        return start.atZone(zone).toOffsetDateTime().toString();
    }

    static String text(OnboardingPlan plan) {
        OnboardingRequest request = plan.request();
        StringBuilder text = new StringBuilder();
        text.append(
                TextTable.pairs(
                        List.of(
                                "dealership",
                                "store id",
                                "phone number",
                                "dashboard user",
                                "repository",
                                "branch",
                                "Render plan",
                                "region"),
                        List.of(
                                request.dealershipName(),
                                request.storeId(),
                                number(plan),
                                user(request.user()),
                                request.repo(),
                                or(request.branch(), "the repository's default"),
                                or(request.plan(), "Render's default"),
                                or(request.region(), "Render's default"))));
        TextTable schedules = new TextTable("JOB", "LOCAL TIME", "UTC CRON");
        TextTable starts = new TextTable("NEXT START", "UTC", "LOCAL");
        add(schedules, starts, request, Period.AM, plan.amCron(), plan.amNext());
        add(schedules, starts, request, Period.PM, plan.pmCron(), plan.pmNext());
        text.append('\n').append(schedules).append('\n').append(starts);
        TextTable steps = new TextTable("STEP", "CALL", "COST", "WHAT");
        plan.steps().forEach(s -> steps.row(s.step().word(), s.call(), s.cost(), s.what()));
        text.append('\n').append(steps);
        text.append("\nCost: ").append(plan.cost().words());
        text.append("\nRequests: ").append(plan.calls().words()).append('\n');
        TextTable env = new TextTable("ENV VAR", "VALUE", "ORIGIN");
        plan.env()
                .forEach(e ->
                        env.row(
                                e.name(),
                                e.value().toString(),
                                e.origin().name().toLowerCase(Locale.ROOT)));
        text.append('\n').append(env);
        if (plan.sharedEnvGroup() != null) {
            text.append("\nFrom the shared Render env group \"")
                    .append(plan.sharedEnvGroup())
                    .append("\": ")
                    .append(NAMES_NOT_READ)
                    .append('\n');
        }
        if (!plan.sharedWithoutValue().isEmpty()) {
            text.append("\nShared env vars without a value here: ")
                    .append(String.join(", ", plan.sharedWithoutValue()))
                    .append('\n');
        }
        plan.remarks()
                .forEach(remark -> {
                    text.append("Note: ").append(remark.text()).append('\n');
                    RemedyOutput.lines(remark.remedies())
                            .forEach(line -> text.append(line).append('\n'));
                });
        return text.toString();
    }

    private static String number(OnboardingPlan plan) {
        PhoneNumber number = plan.number();
        if (number == null) {
            return "none";
        }
        return number + (plan.numberRented() ? ", which you have" : ", to be rented");
    }

    private static String user(DashboardUserWish user) {
        return user.username()
                + " ("
                + user.role().name().toLowerCase(Locale.ROOT)
                + "; "
                + user.firstName()
                + " "
                + user.lastName()
                + ", "
                + user.email()
                + ")";
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static void add(
            TextTable schedules,
            TextTable starts,
            OnboardingRequest request,
            Period period,
            UtcCron cron,
            List<Instant> next) {
        WallClock clock = request.wallClock(period);
        String name = new DealershipName(request.dealershipName(), period).jobName();
        schedules.row(
                name,
                clock.time() + " " + clock.zone() + " " + Weekdays.format(clock.days()),
                cron.expression());
        next.forEach(start ->
                starts.row(name, Json.orEmpty(Json.time(start)), local(start, clock.zone())));
    }
}
