package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.dealership.PlannedCalls.Kind;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumbers;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.PriceTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a plan reckons: money by the price table, and requests against the rate limits. */
class PlanReckoningTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Set<String> TELLS =
            Set.of("createsLeft", "readsLeft", "writesLeft", "clockSkew");

    /** As Render: each deploy that is started is another one. */
    private final FakeRender render =
            new FakeRender() {
                private int deploys;

                @Override
                public Optional<Deploy> latestDeploy(JobId job) {
                    return Optional.of(
                            new Deploy(
                                    new DeployId("dep-" + deploys),
                                    "live",
                                    "api",
                                    FakeRender.NOW,
                                    FakeRender.NOW,
                                    null));
                }

                @Override
                public Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
                    deploys++;
                    return latestDeploy(job);
                }
            };

    private final FakeUsers users = new FakeUsers();
    private final FakeNumbers numbers = new FakeNumbers();
    private final Map<Kind, Integer> sent = new EnumMap<>(Kind.class);
    private @Nullable String sharedGroup;

    private static PriceTable table(
            String asOf, Map<String, String> plans, @Nullable String number) {
        Map<String, BigDecimal> prices = new java.util.LinkedHashMap<>();
        plans.forEach((plan, price) -> prices.put(plan, new BigDecimal(price)));
        return new PriceTable(
                USD, LocalDate.parse(asOf), prices, number == null ? null : new BigDecimal(number));
    }

    private MonthlyCost cost(@Nullable PriceTable table, String... changes) {
        return plan(table, changes).cost();
    }

    private OnboardingPlan plan(@Nullable PriceTable table, String... changes) {
        Onboarding onboarding = onboarding(table);
        return onboarding.plan(onboarding.check().request(Forms.with(changes)));
    }

    private Onboarding onboarding(@Nullable PriceTable table) {
        RenderApi api = counting(RenderApi.class, render);
        return new Onboarding(
                new Onboarding.Services(
                        api,
                        FakeRender.WORKSPACE,
                        counting(UserDirectory.class, users),
                        counting(Authenticator.class, users),
                        counting(PhoneNumbers.class, numbers),
                        new EnvGroupRegistry(api, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new EnvGroupClaims(api, FakeRender.WORKSPACE, () -> FakeRender.NOW),
                        new JobDefaults(
                                "https://github.com/acme/sync",
                                "main",
                                "docker",
                                null,
                                null,
                                null,
                                null),
                        new OnboardingDefaults(Map.of(), List.of(), sharedGroup, table),
                        () -> FakeRender.NOW,
                        new Patience(Duration.ofMinutes(20), Duration.ofSeconds(2)),
                        new MemoryJournals(),
                        () -> "root",
                        Lanes.ONE_AFTER_ANOTHER));
    }

    private <T> T counting(Class<T> type, T target) {
        Object made =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            if (!TELLS.contains(method.getName())) {
                                sent.merge(kind(type, method.getName()), 1, Integer::sum);
                            }
                            try {
                                return method.invoke(target, args);
                            } catch (InvocationTargetException failed) {
                                throw java.util.Objects.requireNonNull(failed.getCause());
                            }
                        });
        return type.cast(made);
    }

    private static Kind kind(Class<?> type, String method) {
        if (type == PhoneNumbers.class) {
            return Kind.TWILIO;
        }
        if (type != RenderApi.class) {
            return Kind.DASHBOARD;
        }
        if (method.equals("createCronJob")) {
            return Kind.CREATES;
        }
        boolean writes =
                method.startsWith("put")
                        || method.startsWith("create")
                        || method.startsWith("delete")
                        || method.startsWith("link")
                        || method.startsWith("start");
        return writes ? Kind.WRITES : Kind.READS;
    }

    @Test
    void aTableGivesTheSumAndItsDay() {
        MonthlyCost cost =
                cost(table("2026-11-01", Map.of("standard", "5.50"), "1.15"), "plan", "standard");
        assertThat(cost.totals()).containsExactly(Map.entry(USD, new BigDecimal("12.15")));
        assertThat(cost.words()).isEqualTo("12.15 USD a month by the price table of 2026-11-01.");
        assertThat(cost.unknown()).isEmpty();
        assertThat(plan(cost.table(), "plan", "standard").steps())
                .filteredOn(step -> step.step() == OnboardingStep.CREATE_AM)
                .singleElement()
                .satisfies(step ->
                        assertThat(step.cost())
                                .isEqualTo("5.50 USD a month by the price table of 2026-11-01"));
    }

    @Test
    void whatHasNoPriceIsUnknownAndNoPartOfTheSum() {
        assertThat(cost(null).totals()).isEmpty();
        assertThat(cost(null).words())
                .isEqualTo(
                        "unknown for +13125550100 (Twilio told no price), Test Ford AM and Test"
                                + " Ford PM (the profile has no price table).");
        MonthlyCost half =
                cost(table("2026-11-01", Map.of("standard", "5.50"), "1.15"), "plan", "pro");
        assertThat(half.words())
                .isEqualTo(
                        "1.15 USD a month by the price table of 2026-11-01; unknown: Test Ford AM"
                                + " and Test Ford PM (the price table has no plan pro).");
        assertThat(cost(table("2026-11-01", Map.of("starter", "5.50"), null)).words())
                .as("which plan Render's default is, nobody said")
                .contains("Render's default plan has no price");
        assertThat(cost(null, "phoneMode", "none").parts()).hasSize(2);
    }

    @Test
    void twiliosOwnPriceIsTheBetterOneForANumber() {
        numbers.price = new MonthlyPrice(new BigDecimal("1.30"), USD);
        MonthlyCost cost =
                cost(table("2026-11-01", Map.of("starter", "1"), "1.15"), "plan", "starter");
        assertThat(cost.words())
                .isEqualTo(
                        "3.30 USD a month by Twilio's price list and the price table of"
                                + " 2026-11-01.");
    }

    @Test
    void anOldTableSaysSo() {
        Map<String, String> plans = Map.of("starter", "1.00");
        assertThat(cost(table("2026-05-24", plans, "1"), "plan", "starter").tableIsOld()).isFalse();
        MonthlyCost old = cost(table("2026-05-22", plans, "1"), "plan", "starter");
        assertThat(old.words()).contains("2026-05-22", "older than half a year");
    }

    @Test
    void createsAreSetAgainstWhatThisHourLeaves() {
        render.createsLeft = new RateAllowance(20, 14, FakeRender.NOW.plusSeconds(600));
        render.readsLeft = new RateAllowance(400, 390, FakeRender.NOW.plusSeconds(20));
        PlannedCalls calls = plan(null).calls();
        assertThat(calls.words())
                .startsWith("2 of the 14 creates of jobs that are left this hour, 5 to 7 other")
                .contains("of the 390 reads of Render that are left this minute");
        assertThat(calls.of(Kind.CREATES).left()).isEqualTo(render.createsLeft);
    }

    @Test
    void thatALimitMayLeaveTooLittleIsSaid() {
        PlannedCalls before = plan(null).calls();
        assertThat(before.mayExceed()).as("not known").isFalse();
        PlannedCalls.Line reads = before.of(Kind.READS);
        render.readsLeft = left(reads.most());
        assertThat(plan(null).calls().mayExceed()).as("just enough").isFalse();
        render.readsLeft = left(reads.most() - 1);
        PlannedCalls maybe = plan(null).calls();
        assertThat(maybe.mayExceed()).isTrue();
        assertThat(maybe.words())
                .contains("reads of Render that are left this minute (maybe more than are left)")
                .endsWith(". What is too much waits until Render allows more.");
        render.readsLeft = left(reads.least() - 1);
        assertThat(plan(null).calls().words()).contains("this minute (more than are left)");
        render.readsLeft = null;
        render.createsLeft = left(1);
        assertThat(plan(null).calls().words())
                .contains("this hour (more than are left)")
                .as("a plan that lacks creates is not begun")
                .doesNotContain("waits");
    }

    private static RateAllowance left(long left) {
        return new RateAllowance(400, left, FakeRender.NOW.plusSeconds(600));
    }

    @Test
    void whatIsCountedIsWhatIsSent() {
        // In a workspace without a registry, then in one that has it.
        sentIsAsPlanned();
        render.services.clear();
        users.all.clear();
        numbers.rented.clear();
        sentIsAsPlanned();
    }

    @Test
    void aSharedGroupAddsItsLinksAndDeploys() {
        sharedGroup = "shared-values";
        render.createEnvGroup(FakeRender.WORKSPACE, sharedGroup, List.of());
        sentIsAsPlanned();
    }

    /** The deploys are live at the first look here, so only the reads beside them are compared. */
    private void sentIsAsPlanned() {
        Onboarding onboarding = onboarding(null);
        OnboardingPlan plan = onboarding.plan(onboarding.check().request(Forms.valid()));
        sent.clear();
        OnboardingResult result = onboarding.carryOut(plan, OnboardingProgress.NONE);
        assertThat(result.state()).as(result.message()).isEqualTo(OnboardingResult.State.DONE);
        for (Kind kind : List.of(Kind.CREATES, Kind.WRITES, Kind.DASHBOARD, Kind.TWILIO)) {
            PlannedCalls.Line line = plan.calls().of(kind);
            assertThat(sent.getOrDefault(kind, 0))
                    .as(kind.word())
                    .isBetween(line.least(), line.most());
        }
        int looks =
                2
                        * (new Patience(Duration.ofMinutes(20), Duration.ofSeconds(2))
                                        .looks(Duration.ofMinutes(1))
                                - 1);
        assertThat(sent.getOrDefault(Kind.READS, 0))
                .isBetween(
                        plan.calls().of(Kind.READS).least() - looks,
                        plan.calls().of(Kind.READS).least() - looks + 2);
    }
}
