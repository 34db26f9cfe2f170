package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.dealership.OnboardingPlan.Remark;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Patience;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers.Available;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupClaims;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a plan finds in the way, and what it proposes to do about it. */
class OnboardingPlanTest {
    private static final String NAME = "dealershipName";
    private static final String USER = "dashboardUser.username";

    private final FakeRender render = new FakeRender();
    private final FakeUsers users = new FakeUsers();
    private final FakeNumbers numbers = new FakeNumbers();
    private final MemoryJournals journals = new MemoryJournals();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final EnvGroupClaims claims =
            new EnvGroupClaims(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private OnboardingDefaults shared = OnboardingDefaults.NONE;

    private OnboardingPlan plan(String... changes) {
        Onboarding onboarding =
                new Onboarding(
                        new Onboarding.Services(
                                render,
                                FakeRender.WORKSPACE,
                                users,
                                users,
                                numbers,
                                registry,
                                claims,
                                new JobDefaults(
                                        "https://github.com/acme/sync",
                                        "main",
                                        "docker",
                                        null,
                                        null,
                                        null,
                                        null),
                                shared,
                                () -> FakeRender.NOW,
                                new Patience(Duration.ofMillis(20), Duration.ofMillis(2)),
                                journals,
                                () -> "root",
                                Lanes.ONE_AFTER_ANOTHER));
        List<String> before = List.copyOf(render.writes);
        OnboardingPlan plan = onboarding.plan(onboarding.check().request(Forms.with(changes)));
        assertThat(render.writes).as("a plan writes nothing").isEqualTo(before);
        return plan;
    }

    private Conflict conflict(String... changes) {
        List<Conflict> all = plan(changes).conflicts();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static DealershipEntry entry(
            String name, String store, @Nullable JobId am, @Nullable String phone) {
        return new DealershipEntry(
                name,
                store,
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Set.of(DayOfWeek.MONDAY),
                am,
                null,
                phone,
                null,
                null,
                null,
                null);
    }

    private static Rented rented(String number, String name) {
        return new Rented(new PhoneNumber(number), "PN" + number, name, "", FakeRender.NOW);
    }

    @Test
    void halfADealershipIsToldWithTheJobAndAnotherName() {
        render.add("crn-9", "Test Ford PM", "0 0 * * *");
        render.add("crn-8", "Test Ford 2 AM", "0 1 * * *");
        Conflict half = conflict();
        assertThat(half.field()).isEqualTo(NAME);
        assertThat(half.problem()).contains("Test Ford PM", "no \"Test Ford AM\"", "half");
        assertThat(half.remedies())
                .as("2 is taken")
                .containsExactly(
                        new Remedy.LookAt(new JobId("crn-9"), "Test Ford PM"),
                        new Remedy.Take(NAME, "Test Ford 3", "Name it \"Test Ford 3\""));
        render.add("crn-7", "Test Ford AM", "0 2 * * *");
        assertThat(conflict().problem()).contains("Both jobs");
        assertThat(conflict().remedies()).hasSize(3);
    }

    @Test
    void anEntryWithoutJobsIsReplacedAndItsNumberOffered() {
        registry.put(entry("Test Ford", "testford", new JobId("crn-gone"), "+13125550177"));
        OnboardingPlan plan = plan();
        assertThat(plan.possible()).isTrue();
        assertThat(plan.remarks())
                .filteredOn(remark -> NAME.equals(remark.field()))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text()).contains("whose jobs are gone");
                    assertThat(remark.remedies())
                            .extracting(remedy -> ((Remedy.Take) remedy).value())
                            .containsExactly("+13125550177");
                });
        numbers.rented.add(rented("+13125550177", "Test Ford"));
        assertThat(plan("phoneMode", "number", "phoneValue", "+13125550177").possible())
                .as("it may have the number that it had")
                .isTrue();
    }

    @Test
    void anEntryWhoseJobsHaveOtherNamesIsInTheWay() {
        render.add("crn-9", "Testford Morning", "0 0 * * *");
        registry.put(entry("Test Ford", "testford", new JobId("crn-9"), null));
        assertThat(conflict().problem()).contains("Testford Morning");
        assertThat(conflict().remedies().getFirst())
                .isEqualTo(new Remedy.LookAt(new JobId("crn-9"), "Testford Morning"));
    }

    @Test
    void anotherSpellingOfTheSameNameAndASharedStoreAreRemarks() {
        render.add("crn-9", "TEST-FORD AM", "0 0 * * *");
        registry.put(entry("Else", "testford", null, null));
        assertThat(plan().remarks()).extracting(Remark::field).contains(NAME, "storeId");
        assertThat(plan().remarks())
                .filteredOn(remark -> "storeId".equals(remark.field()))
                .flatExtracting(Remark::remedies)
                .containsExactly(new Remedy.Take("storeId", "testford2", "Store id \"testford2\""));
    }

    @Test
    void aTakenUserNameComesWithFreeOnes() {
        users.all.add(new DashboardUser(9, "ford.user", "USER", List.of("testford"), true, null));
        users.all.add(new DashboardUser(8, "Ford.User2", "USER", List.of("x"), true, null));
        Conflict taken = conflict();
        assertThat(taken.problem()).contains("ford.user", "earlier onboarding");
        assertThat(taken.remedies())
                .extracting(remedy -> ((Remedy.Take) remedy).value())
                .containsExactly("ford.user.testford", "ford.user3", "ford.user4");
        assertThat(taken.remedies()).allMatch(r -> ((Remedy.Take) r).field().equals(USER));
        assertThat(plan("userName", "ford.user.testford").possible()).isTrue();
    }

    @Test
    void anOpenJournalIsTheOneConflictWithBothWaysOn() {
        render.add("crn-9", "Test Ford AM", "0 0 * * *");
        journals.begin(TestJournals.open("journal-1", "Test Ford")).close();
        assertThat(conflict().remedies())
                .as("what it made is no conflict of its own")
                .containsExactly(new Remedy.Resume("journal-1"), new Remedy.RollBack("journal-1"));
        assertThat(plan("dealershipName", "Other Ford").possible()).isTrue();
    }

    @Test
    void aClaimThatCountsIsInTheWayUntilItNoLongerDoes() {
        claims.put(new Claim("Test Ford", "kim", "journal-9", FakeRender.NOW.minusSeconds(600)));
        assertThat(conflict().problem()).contains("kim");
        assertThat(conflict().remedies())
                .containsExactly(new Remedy.PlanAgain(FakeRender.NOW.plusSeconds(3000)));
        claims.put(new Claim("Test Ford", "kim", "journal-9", FakeRender.NOW.minusSeconds(9000)));
        assertThat(plan().possible()).isTrue();
        assertThat(plan().remarks())
                .extracting(Remark::text)
                .anyMatch(text -> text.contains("no longer counts"));
    }

    @Test
    void jobsInTheSameMinuteAreARemarkWithFreeMinutes() {
        render.add("crn-9", "Aurora Kia AM", "58 11 * * *");
        render.add("crn-8", "Joliet Kia AM", "59 11 * * *");
        OnboardingPlan plan = plan();
        assertThat(plan.possible()).isTrue();
        Remark clash =
                plan.remarks().stream()
                        .filter(remark -> "amTime".equals(remark.field()))
                        .findFirst()
                        .orElseThrow();
        assertThat(clash.text()).contains("Aurora Kia AM", "11:58 UTC").doesNotContain("Joliet");
        assertThat(clash.remedies())
                .hasSize(3)
                .extracting(remedy -> ((Remedy.Take) remedy).value())
                .doesNotContain("05:58", "05:59")
                .contains("06:00");
        assertThat(clash.remedies()).extracting(Remedy::words).contains("AM job at 6:00 AM");
        assertThat(plan("amTime", "06:00").remarks())
                .extracting(Remark::field)
                .doesNotContain("amTime");
    }

    @Test
    void timesThatLookSwappedAreARemark() {
        assertThat(plan("amTime", "13:58", "pmTime", "05:58").remarks())
                .extracting(Remark::text)
                .anyMatch(text -> text.contains("starts at 1:58 PM") && text.contains("swapped"));
    }

    @Test
    void anAreaCodeWithoutNumbersComesWithNeighboursAndSpares() {
        numbers.offers.clear();
        numbers.nearby.add(new Available(new PhoneNumber("+16305550100"), "Aurora", "IL"));
        numbers.nearby.add(new Available(new PhoneNumber("+13125550199"), "Chicago", "IL"));
        numbers.rented.add(rented("+17085550111", "spare, was Old Ford"));
        Conflict none = conflict();
        assertThat(none.field()).isEqualTo("phone.areaCode");
        assertThat(none.remedies()).hasSize(3);
        assertThat(none.remedies().getFirst())
                .isInstanceOfSatisfying(
                        Remedy.Take.class,
                        take -> {
                            assertThat(take.field()).isEqualTo("phone.areaCode");
                            assertThat(take.value()).isEqualTo("630");
                            assertThat(take.words()).contains("miles away");
                        });
        assertThat(none.remedies().get(1))
                .isEqualTo(
                        new Remedy.Take(
                                "phone.number", "+17085550111", "Take the spare +17085550111"));
        assertThat(none.remedies().getLast()).isEqualTo(new Remedy.GoWithoutNumber());
    }

    @Test
    void aNumberThatIsGoneOrAnothersComesWithOthers() {
        Conflict gone = conflict("phoneMode", "number", "phoneValue", "+13125550177");
        assertThat(gone.problem()).contains("does not offer it now");
        assertThat(gone.remedies())
                .contains(
                        new Remedy.Take(
                                "phone.number", "+13125550100", "Rent +13125550100 instead"),
                        new Remedy.GoWithoutNumber());
        Conflict abroad = conflict("phoneMode", "number", "phoneValue", "+4930123456");
        assertThat(abroad.problem()).contains("US and Canada", "Twilio's console");
        numbers.rented.add(rented("+13125550188", "Else"));
        registry.put(entry("Else", "else", null, "+13125550188"));
        Conflict others = conflict("phoneMode", "number", "phoneValue", "+13125550188");
        assertThat(others.problem()).contains("is the number of Else");
        assertThat(others.remedies())
                .contains(new Remedy.Take("phone.areaCode", "312", "Another of area code 312"));
    }

    @Test
    void whatTheProfileLacksLeadsToTheProfile() {
        shared = new OnboardingDefaults(Map.of(), List.of("POSTGRES_PASSWORD"), "shared-values");
        assertThat(plan().conflicts())
                .hasSize(2)
                .allMatch(c -> c.remedies().equals(List.of(new Remedy.ChangeProfile())));
    }

    @Test
    void tooFewCreatesAreAConflictUntilTheHourIsOver() {
        Instant full = FakeRender.NOW.plusSeconds(1200);
        render.createsLeft = new RateAllowance(20, 1, full);
        assertThat(conflict().remedies()).containsExactly(new Remedy.PlanAgain(full));
        assertThat(new Remedy.PlanAgain(full).words()).isEqualTo("Plan again after 15:20 UTC");
        render.createsLeft = new RateAllowance(20, 2, full);
        assertThat(plan().possible()).isTrue();
    }
}
