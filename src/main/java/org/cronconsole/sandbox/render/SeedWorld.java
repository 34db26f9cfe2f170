package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.SeedHash;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Makes the first state: two workspaces, two jobs a dealership, and a past with some trouble. */
final class SeedWorld {

    /** What is wrong with a job at the start; most are fine. */
    private enum Trouble {
        NONE,
        STREAK,
        FAILED_LAST,
        MISSED_LAST,
        HUNG,
        SUSPENDED
    }

    private static final String REPO = "https://github.com/acme-auto/vauto-sync";
    private static final Duration AGE = Duration.ofDays(30);

    private final World world;
    private final SandboxSeed seed;
    private final Instant now;

    private SeedWorld(World world, SandboxSeed seed) {
        this.world = world;
        this.seed = seed;
        this.now = seed.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Replaces all state. */
    static void fill(World world, SandboxSeed seed) {
        world.clear(seed);
        new SeedWorld(world, seed).fill();
    }

    private void fill() {
        String main = owner("Acme Auto", "ops@acme-auto.example");
        String labs = owner("Acme Labs", "labs@acme-auto.example");
        SeedRegistry registry = new SeedRegistry(world, main, created(0));
        for (SeedDealership dealership : seed.list()) {
            String am = dealershipJob(main, dealership, "AM", dealership.am());
            String pm = dealershipJob(main, dealership, "PM", dealership.pm());
            registry.add(dealership, am, pm);
        }
        ServiceState web = webService(main);
        foreignJob(labs);
        sharedGroup(main, web);
    }

    private String owner(String name, String email) {
        ObjectNode owner = Json.object();
        String id = "tea-" + SeedHash.token(20, seed.seed(), "owner", name);
        owner.put("id", id).put("name", name).put("email", email).put("type", "team");
        world.owners.add(owner);
        return id;
    }

    private String dealershipJob(String owner, SeedDealership of, String period, LocalTime time) {
        int order = 2 * of.index() + (period.equals("AM") ? 0 : 1);
        String name = of.name() + " " + period;
        String id = "crn-" + SeedHash.token(20, seed.seed(), "job", order);
        boolean node = SeedHash.below(3, seed.seed(), of.index(), "runtime") > 0;
        String schedule = utcCron(time, of.zone());
        ObjectNode body = ServiceBody.begin(id, "cron_job", name, owner, created(order));
        body.put("repo", REPO).put("branch", "main");
        ObjectNode details =
                ServiceBody.cronDetails(schedule, node ? "node" : "python", "starter", "oregon");
        ObjectNode commands = (ObjectNode) details.path("envSpecificDetails");
        commands.put("buildCommand", node ? "npm ci" : "pip install -r requirements.txt");
        commands.put("startCommand", node ? "node sync.js" : "python sync.py");
        body.set("serviceDetails", details);
        ServiceState service = new ServiceState(body, of.index());
        service.envVars = SeedVars.of(seed, of);
        past(service, trouble(of.index(), period));
        add(service);
        return id;
    }

    /** Trouble sits where a small sandbox shows one of each, and here and there in a large one. */
    private Trouble trouble(int index, String period) {
        String place = index + period;
        return switch (place) {
            case "2AM" -> Trouble.STREAK;
            case "4PM" -> Trouble.FAILED_LAST;
            case "5PM" -> Trouble.HUNG;
            case "6AM" -> Trouble.MISSED_LAST;
            case "7AM", "7PM", "15PM" -> Trouble.SUSPENDED;
            default -> index < 16 ? Trouble.NONE : chance(place);
        };
    }

    private Trouble chance(String place) {
        int chance = SeedHash.below(1000, seed.seed(), place, "trouble");
        if (chance < 20) {
            return Trouble.STREAK;
        } else if (chance < 50) {
            return Trouble.FAILED_LAST;
        } else if (chance < 60) {
            return Trouble.MISSED_LAST;
        }
        return chance < 70 ? Trouble.SUSPENDED : Trouble.NONE;
    }

    private void past(ServiceState service, Trouble trouble) {
        Instant from = now.minus(Duration.ofDays(seed.days()));
        Instant to = now;
        if (trouble == Trouble.SUSPENDED) {
            to = now.minus(Duration.ofDays(4));
            service.body.put("suspended", "suspended");
            service.body.putArray("suspenders").add("user");
        }
        if (to.isAfter(from)) {
            addSegments(world, service, from, to, trouble(trouble), trouble(trouble, service, to));
        }
        service.lastSuccess = world.history.lastSuccess(service.id, service.segments);
    }

    private static @Nullable Outcome trouble(Trouble trouble) {
        return switch (trouble) {
            case STREAK -> Outcome.EXIT_2;
            case FAILED_LAST -> Outcome.EXIT_1;
            case HUNG -> Outcome.TIMED_OUT;
            default -> null;
        };
    }

    /** The first slot with the trouble, null for none. */
    private static @Nullable Instant trouble(Trouble trouble, ServiceState service, Instant to) {
        int last =
                switch (trouble) {
                    case NONE, SUSPENDED -> 0;
                    case STREAK -> 3;
                    default -> 1;
                };
        List<Instant> slots =
                CronSlots.parse(service.schedule()).between(to.minus(Duration.ofDays(7)), to);
        return last == 0 || slots.isEmpty() ? null : slots.get(Math.max(0, slots.size() - last));
    }

    /**
     * Gives a job its past of that time; a run that reaches beyond the end of it is made the active
     * one, to end as the history has it, sooner at a higher speed.
     */
    static void addSegments(
            World world,
            ServiceState service,
            Instant from,
            Instant to,
            @Nullable Outcome trouble,
            @Nullable Instant troubleFrom) {
        CronSlots cron = CronSlots.parse(service.schedule());
        if (cron.next(from.minusMillis(1)) == null) {
            return;
        }
        // The end is set far off first, so that the history tells the run that is under way.
        Segment open =
                new Segment(service.schedule(), from, to.plus(History.REACH), trouble, troubleFrom);
        service.segments.add(new Segment(service.schedule(), from, to, trouble, troubleFrom));
        if (service.active != null) {
            return;
        }
        for (Run run : world.history.between(service.id, List.of(open), to, to)) {
            if (run.startedAt().isBefore(to) && run.end().isAfter(to)) {
                Duration left = world.scaled(Duration.between(to, run.end()));
                service.active =
                        new Run(
                                run.id(),
                                run.manual(),
                                run.startedAt(),
                                to.plus(left),
                                run.outcome());
            }
        }
    }

    private ServiceState webService(String owner) {
        String id = "srv-" + SeedHash.token(20, seed.seed(), "web");
        ObjectNode body =
                ServiceBody.begin(id, "web_service", "dealership-dashboard", owner, created(0));
        body.put("repo", "https://github.com/acme-auto/dashboard").put("branch", "main");
        ObjectNode details = body.putObject("serviceDetails");
        details.put("buildPlan", "starter").put("env", "python").put("runtime", "python");
        details.putObject("envSpecificDetails")
                .put("buildCommand", "pip install -r requirements.txt")
                .put("startCommand", "uvicorn app:app");
        details.put("healthCheckPath", "/health").put("numInstances", 1).putArray("openPorts");
        details.put("plan", "standard").put("region", "oregon");
        details.put("pullRequestPreviewsEnabled", "no");
        details.put("url", "https://dealership-dashboard.onrender.example");
        ServiceState service = new ServiceState(body, -1);
        add(service);
        return service;
    }

    private void foreignJob(String owner) {
        String id = "crn-" + SeedHash.token(20, seed.seed(), "foreign");
        ObjectNode body = ServiceBody.begin(id, "cron_job", "nightly-report", owner, created(1));
        body.put("repo", "https://github.com/acme-labs/reports").put("branch", "main");
        ObjectNode details =
                ServiceBody.cronDetails("15 3 * * *", "python", "starter", "frankfurt");
        ((ObjectNode) details.path("envSpecificDetails"))
                .put("buildCommand", "pip install -r requirements.txt")
                .put("startCommand", "python report.py");
        body.set("serviceDetails", details);
        ServiceState service = new ServiceState(body, -1);
        past(service, Trouble.NONE);
        add(service);
    }

    private void sharedGroup(String owner, ServiceState web) {
        EnvGroup group =
                new EnvGroup(
                        "evg-" + SeedHash.token(20, seed.seed(), "group"),
                        owner,
                        "dashboard-shared",
                        created(0));
        group.envVars.put("LOG_LEVEL", "info");
        group.envVars.put("SESSION_MINUTES", "30");
        group.serviceIds.add(web.id);
        world.groups.put(group.id, group);
    }

    private void add(ServiceState service) {
        Instant created = service.createdAt();
        service.deploys.add(
                new Deploy(
                        "dep-" + SeedHash.token(20, seed.seed(), service.id, "deploy"),
                        "bld-" + SeedHash.token(20, seed.seed(), service.id, "build"),
                        "",
                        String.format(Locale.ROOT, "%040x", SeedHash.of(seed.seed(), "commit")),
                        "api",
                        true,
                        created,
                        created.plusSeconds(95)));
        world.services.put(service.id, service);
    }

    /** Older than the history, each a little later than the one before. */
    private Instant created(int order) {
        return now.minus(Duration.ofDays(seed.days())).minus(AGE).plusSeconds(order * 37L);
    }

    /** Monday to Saturday on the wall clock, as UTC with the offset of the fresh start. */
    private String utcCron(LocalTime local, ZoneId zone) {
        var day = now.atZone(zone).toLocalDate();
        var utc = day.atTime(local).atZone(zone).withZoneSameInstant(ZoneOffset.UTC);
        long shift = ChronoUnit.DAYS.between(day, utc.toLocalDate());
        int first = DayOfWeek.MONDAY.plus(shift).getValue() % 7;
        int last = DayOfWeek.SATURDAY.plus(shift).getValue() % 7;
        // Sunday is 0; a span that crosses it is written in two parts.
        String start = last == 0 ? "0" : "0-" + last;
        String days = first <= last ? first + "-" + last : start + "," + first + "-6";
        return String.format(Locale.ROOT, "%d %d * * %s", utc.getMinute(), utc.getHour(), days);
    }
}
