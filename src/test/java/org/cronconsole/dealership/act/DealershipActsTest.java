package org.cronconsole.dealership.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.Samples;
import org.cronconsole.dealership.TestDealerships;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.dealership.act.DealershipActs.Contact;
import org.cronconsole.dealership.act.DealershipActs.DeployChoice;
import org.cronconsole.dealership.act.StepResult.State;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.NumberDesk;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.phone.PhoneNumbers.Rented;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DealershipActsTest {
    private static final JobId AM = new JobId("crn-1");
    private static final JobId PM = new JobId("crn-2");
    private static final Set<Period> BOTH = EnumSet.allOf(Period.class);
    private static final Secret NEW = Secret.of("planted-new");
    private static final PhoneNumber SPARE = new PhoneNumber("+13125556002");
    private static final PhoneNumber FREE = new PhoneNumber("+13125550142");

    /** Fails for one job where the test says so. */
    private static final class Render extends FakeRender {
        final Map<JobId, RuntimeException> putFails = new HashMap<>();
        final Map<JobId, RuntimeException> deployFails = new HashMap<>();
        boolean effect;

        @Override
        public EnvVar putEnvVar(JobId job, String key, Secret value) {
            RuntimeException no = putFails.remove(job);
            if (no == null || effect) {
                super.putEnvVar(job, key, value);
            }
            if (no != null) {
                throw no;
            }
            return new EnvVar(key, value);
        }

        @Override
        public Optional<Deploy> startDeploy(JobId job, DeployMode mode) {
            RuntimeException no = deployFails.remove(job);
            if (no != null) {
                throw no;
            }
            return super.startDeploy(job, mode);
        }
    }

    private final Render render = new Render();
    private final EnvGroupRegistry registry =
            new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW);
    private final FakePhoneNumbers twilio = new FakePhoneNumbers();
    private final TestUsers users = new TestUsers();
    private final TestDealerships business =
            new TestDealerships(
                    render,
                    registry,
                    new NumberDesk(twilio, registry, () -> FakeRender.NOW),
                    users,
                    () -> FakeRender.NOW);
    private final DealershipActs acts = business.acts();

    @BeforeEach
    void ford() {
        render.add(AM.value(), "Naperville Ford AM", "58 11 * * 1-6");
        render.add(PM.value(), "Naperville Ford PM", "58 19 * * 1-6");
        registry.put(Samples.ford(AM.value(), PM.value()));
        Instant since = Instant.parse("2026-01-05T15:00:00Z");
        twilio.add(Samples.FORD_NUMBER, "Naperville Ford", "", since);
        twilio.add(SPARE.e164(), "spare, was Joliet Kia", "https://demo.twilio.com/x", since);
        users.all.add(
                new DashboardUser(7, "ford", "user", List.of("napervilleford", "b"), true, null));
        render.writes.clear();
    }

    private Dealership found() {
        return business.dealerships().find("Naperville Ford");
    }

    private ActResult run(ActPlan plan) {
        return acts.carryOut(plan, steps -> {});
    }

    private static List<State> states(ActResult result) {
        return result.steps().stream().map(StepResult::state).toList();
    }

    private static GatewayException refusal(int status) {
        return new GatewayException.Unexpected(
                "Render failed (status " + status + ").",
                new Failure(RemoteService.RENDER, "PUT /x", status, "req-9", null, false),
                null);
    }

    private @Nullable Secret held(JobId job, String name) {
        return render.envVars(job).stream()
                .filter(var -> var.key().equals(name))
                .map(EnvVar::value)
                .findFirst()
                .orElse(null);
    }

    @Test
    void givesBothJobsThePasswordAndProvesIt() {
        ActPlan plan = acts.setPassword(found(), BOTH, NEW, DeployChoice.NOW);
        assertThat(plan.steps())
                .extracting(PlannedStep::target)
                .containsExactly(
                        "Naperville Ford AM",
                        "Naperville Ford AM",
                        "Naperville Ford PM",
                        "Naperville Ford PM");
        assertThat(plan.remarks()).anyMatch(remark -> remark.contains("may record"));
        assertThat(render.writes).isEmpty();
        ActResult result = run(plan);
        assertThat(result.complete()).isTrue();
        assertThat(result.rest()).isEmpty();
        assertThat(held(AM, "VAUTO_PASSWORD")).isEqualTo(NEW);
        assertThat(held(PM, "VAUTO_PASSWORD")).isEqualTo(NEW);
        assertThat(render.writes)
                .containsExactly(
                        "put env VAUTO_PASSWORD",
                        "deploy crn-1 BUILD_AND_DEPLOY",
                        "put env VAUTO_PASSWORD",
                        "deploy crn-2 BUILD_AND_DEPLOY");
        assertThat(plan + " " + result).doesNotContain("planted");
    }

    @Test
    void oneThatFailsIsToldAndFinishedLater() {
        render.putFails.put(PM, refusal(500));
        ActResult result = run(acts.setPassword(found(), BOTH, NEW, DeployChoice.NOW));
        assertThat(states(result))
                .containsExactly(State.DONE, State.DONE, State.FAILED, State.NOT_TRIED);
        assertThat(result.nothingDone()).isFalse();
        assertThat(result.steps().get(2).words()).contains("status 500");
        assertThat(held(PM, "VAUTO_PASSWORD")).isNull();
        render.writes.clear();
        ActPlan rest = result.rest().orElseThrow();
        assertThat(rest.steps()).extracting(PlannedStep::target).containsOnly("Naperville Ford PM");
        assertThat(run(rest).complete()).isTrue();
        assertThat(held(PM, "VAUTO_PASSWORD")).isEqualTo(NEW);
        assertThat(render.writes)
                .containsExactly("put env VAUTO_PASSWORD", "deploy crn-2 BUILD_AND_DEPLOY");
    }

    @Test
    void theMorningJobsFailureDoesNotKeepTheOtherOneFromIt() {
        render.putFails.put(
                AM,
                new GatewayException.RateLimited(
                        "Too many requests.",
                        new Failure(RemoteService.RENDER, "PUT /x", 429, null, null, false),
                        Duration.ofSeconds(31)));
        ActResult result = run(acts.setPassword(found(), BOTH, NEW, DeployChoice.NEXT));
        assertThat(states(result)).containsExactly(State.FAILED, State.DONE);
        assertThat(result.steps().getFirst().words()).contains("31 seconds");
    }

    @Test
    void aTimeOutAfterTheEffectIsSeenAndOneWithoutItIsUnknown() {
        render.effect = true;
        render.putFails.put(PM, FakeRender.cut());
        assertThat(run(acts.setPassword(found(), BOTH, NEW, DeployChoice.NEXT)).complete())
                .isTrue();
        render.effect = false;
        render.putFails.put(AM, FakeRender.cut());
        ActResult result =
                run(acts.setPassword(found(), BOTH, Secret.of("planted-3"), DeployChoice.NEXT));
        assertThat(states(result)).containsExactly(State.UNKNOWN, State.DONE);
        assertThat(result.steps().getFirst().words()).contains("does no harm");
        assertThat(run(result.rest().orElseThrow()).complete()).isTrue();
        assertThat(held(AM, "VAUTO_PASSWORD")).isEqualTo(Secret.of("planted-3"));
    }

    @Test
    void aDeployThatIsNotSeenIsOrderedAgainWithoutThePassword() {
        render.deployFails.put(AM, FakeRender.cut());
        ActResult result = run(acts.setPassword(found(), Set.of(Period.AM), NEW, DeployChoice.NOW));
        assertThat(states(result)).containsExactly(State.DONE, State.UNKNOWN);
        ActPlan rest = result.rest().orElseThrow();
        assertThat(rest.steps()).hasSize(1);
        assertThat(run(rest).complete()).isTrue();
    }

    @Test
    void aRefusedWriteEndsItBeforeAnything() {
        render.putFails.put(AM, new WriteRefused(WriteRefused.Reason.LOCKED, "locked"));
        ActPlan plan = acts.setPassword(found(), BOTH, NEW, DeployChoice.NOW);
        assertThatThrownBy(() -> run(plan)).isInstanceOf(WriteRefused.class);
        assertThat(render.writes).isEmpty();
        assertThatThrownBy(() -> acts.setPassword(found(), BOTH, Secret.of(""), DeployChoice.NOW))
                .isInstanceOf(DealershipProblem.class);
        render.services.clear();
        assertThatThrownBy(() -> acts.setPassword(found(), BOTH, NEW, DeployChoice.NOW))
                .hasMessageContaining("no job");
    }

    @Test
    void renamesJobsEntryAndNumber() {
        ActResult result = run(acts.rename(found(), " Ford of Naperville "));
        assertThat(result.complete()).isTrue();
        assertThat(render.service(AM).name()).isEqualTo("Ford of Naperville AM");
        assertThat(render.service(PM).name()).isEqualTo("Ford of Naperville PM");
        assertThat(twilio.rented.getFirst().friendlyName()).isEqualTo("Ford of Naperville");
        Dealership now = business.dealerships().find("Ford of Naperville");
        assertThat(now.gaps()).isEmpty();
        assertThat(now.storeId()).contains("napervilleford");
    }

    @Test
    void whoIsOnItIsOnItByItsNewNameToo() {
        Instant since = FakeRender.NOW.minusSeconds(60);
        Care kims =
                new Care("Naperville Ford", "kim", since, since.plusSeconds(3600), "2FA is late");
        Care lees = new Care("Joliet Kia", "lee", since, since.plusSeconds(3600), null);
        registry.cares().take(List.of(kims), List.of());
        registry.cares().take(List.of(lees), List.of());
        ActPlan plan = acts.rename(found(), "Big Ford");
        assertThat(plan.steps())
                .extracting(PlannedStep::what)
                .contains("keep who is on it under the name \"Big Ford\"");
        assertThat(run(plan).complete()).isTrue();
        assertThat(registry.cares().all())
                .containsExactlyInAnyOrder(
                        lees,
                        new Care("Big Ford", "kim", since, since.plusSeconds(3600), "2FA is late"));
    }

    @Test
    void aRenameThatStopsGoesOnByTheSameCommand() {
        render.faultOn = "update crn-2";
        render.fault = refusal(500);
        ActResult result = run(acts.rename(found(), "Big Ford"));
        assertThat(states(result))
                .containsExactly(State.DONE, State.FAILED, State.NOT_TRIED, State.NOT_TRIED);
        ActPlan again = acts.rename(found(), "Big Ford");
        assertThat(again.steps())
                .extracting(PlannedStep::target)
                .containsExactly("Naperville Ford PM", "shared registry", Samples.FORD_NUMBER);
        assertThat(run(again).complete()).isTrue();
        assertThat(business.dealerships().find("Big Ford").gaps()).isEmpty();
    }

    @Test
    void refusesTakenAndBadNames() {
        render.add("crn-5", "Joliet Kia PM", "0 20 * * *");
        assertProblem(DealershipProblem.Kind.NAME_TAKEN, "Joliet Kia");
        registry.put(Samples.ford("crn-8", "crn-9").withName("Aurora Honda").withStoreId("x"));
        assertProblem(DealershipProblem.Kind.NAME_TAKEN, "Aurora Honda");
        assertProblem(DealershipProblem.Kind.BAD_INPUT, " ");
        assertProblem(DealershipProblem.Kind.BAD_INPUT, "Ford AM");
        assertProblem(DealershipProblem.Kind.BAD_INPUT, "Naperville Ford");
        assertThat(render.writes).noneMatch(write -> write.startsWith("update"));
    }

    private void assertProblem(DealershipProblem.Kind kind, String name) {
        assertThatThrownBy(() -> acts.rename(found(), name))
                .isInstanceOfSatisfying(
                        DealershipProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void takesASpareNumberAndKeepsTheOldOne() {
        ActResult result = run(acts.setNumber(found(), SPARE, false, DeployChoice.NEXT));
        assertThat(result.steps()).allMatch(step -> step.state() == State.DONE);
        assertThat(held(AM, "TWO_FACTOR_PHONE")).isEqualTo(Secret.of(SPARE.e164()));
        assertThat(held(PM, "TWILIO_PHONE_NUMBER")).isEqualTo(Secret.of(SPARE.e164()));
        assertThat(found().number()).contains(SPARE);
        assertThat(twilio.rented)
                .extracting(Rented::friendlyName)
                .containsExactly("spare, was Naperville Ford", "Naperville Ford");
        assertThat(twilio.rented.get(1).smsUrl()).isEmpty();
    }

    @Test
    void theOldNumberStaysWhileAJobMayRunWithIt() {
        render.putFails.put(PM, refusal(500));
        ActResult result = run(acts.setNumber(found(), SPARE, false, DeployChoice.NEXT));
        assertThat(states(result))
                .containsExactly(
                        State.DONE,
                        State.DONE,
                        State.DONE,
                        State.FAILED,
                        State.NOT_TRIED,
                        State.NOT_TRIED);
        assertThat(found().number().orElseThrow().e164()).isEqualTo(Samples.FORD_NUMBER);
        assertThat(twilio.rented.getFirst().friendlyName()).isEqualTo("Naperville Ford");
        assertThat(run(result.rest().orElseThrow()).complete()).isTrue();
        assertThat(found().number()).contains(SPARE);
        assertThat(twilio.rented.getFirst().friendlyName()).startsWith("spare");
    }

    @Test
    void rentsExactlyOnceEvenWhereTheAnswerIsLost() {
        assertThatThrownBy(() -> acts.setNumber(found(), FREE, false, DeployChoice.NEXT))
                .hasMessageContaining("does not rent");
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        twilio.effectBefore = true;
        ActPlan plan = acts.setNumber(found(), FREE, true, DeployChoice.NEXT);
        assertThat(plan.steps().getFirst().what()).contains("1.15 USD a month");
        assertThat(run(plan).complete()).isTrue();
        assertThat(twilio.writes.stream().filter(w -> w.startsWith("rent"))).hasSize(1);
        assertThat(found().number()).contains(FREE);
        assertThat(twilio.find(FREE).orElseThrow().friendlyName()).startsWith("Naperville Ford ");
    }

    @Test
    void aLostRentThatTookNoEffectIsRepeatedOnlyAfterALook() {
        twilio.failNextWrite = FakePhoneNumbers.failure(true);
        ActResult result = run(acts.setNumber(found(), FREE, true, DeployChoice.NEXT));
        assertThat(states(result).getFirst()).isEqualTo(State.UNKNOWN);
        assertThat(states(result).subList(1, 5)).containsOnly(State.NOT_TRIED);
        assertThat(render.writes).noneMatch(write -> write.startsWith("put env"));
        assertThat(run(result.rest().orElseThrow()).complete()).isTrue();
        assertThat(twilio.rented).hasSize(3);
    }

    @Test
    void anothersNumberIsRefused() {
        registry.put(
                Samples.ford("crn-8", "crn-9")
                        .withName("Joliet Kia")
                        .withStoreId("kia")
                        .withPhoneNumber(SPARE.e164()));
        assertThatThrownBy(() -> acts.setNumber(found(), SPARE, true, DeployChoice.NOW))
                .isInstanceOf(DealershipProblem.class)
                .hasMessageContaining("Joliet Kia");
    }

    @Test
    void filesItUnderAnotherStore() {
        ActResult result = run(acts.setStore(found(), "ford2", DeployChoice.NEXT));
        assertThat(result.complete()).isTrue();
        assertThat(users.all.getFirst().storeIds()).containsExactly("ford2", "b");
        assertThat(held(AM, "ENVIRONMENT_ID")).isEqualTo(Secret.of("ford2"));
        assertThat(found().storeId()).contains("ford2");
        assertThatThrownBy(() -> acts.setStore(found(), "no blanks", DeployChoice.NEXT))
                .hasMessageContaining("letters");
    }

    @Test
    void theSameChangeAgainKeepsTheNumberThatAStopLeft() {
        DealershipEntry before = registry.read().dealerships().getFirst();
        registry.change(before, before.withPhoneNumber(SPARE.e164()));
        ActPlan plan = acts.setNumber(found(), SPARE, false, DeployChoice.NEXT);
        assertThat(plan.steps())
                .last()
                .extracting(PlannedStep::target)
                .isEqualTo(Samples.FORD_NUMBER);
        assertThat(run(plan).complete()).isTrue();
        assertThat(twilio.rented())
                .filteredOn(rented -> rented.number().e164().equals(Samples.FORD_NUMBER))
                .extracting(Rented::friendlyName)
                .containsExactly("spare, was Naperville Ford");
    }

    @Test
    void usersOfAnotherDealershipKeepTheStoreThatBothHave() {
        DealershipEntry kia = Samples.ford("crn-8", "crn-9").withName("Joliet Kia");
        registry.put(kia.withContact("kia", null, null, null));
        users.all.add(new DashboardUser(8, "kia", "user", List.of("napervilleford"), true, null));
        ActPlan plan = acts.setStore(found(), "ford2", DeployChoice.NEXT);
        assertThat(plan.remarks()).anyMatch(r -> r.contains("also the store of Joliet Kia"));
        assertThat(run(plan).complete()).isTrue();
        assertThat(users.all.getLast().storeIds()).containsExactly("napervilleford");
        registry.put(kia.withName("Aurora Honda").withStoreId("honda"));
        assertThat(acts.setStore(found(), "honda", DeployChoice.NEXT).remarks())
                .anyMatch(r -> r.startsWith("Careful") && r.contains("Aurora Honda"));
    }

    @Test
    void aRegistryThatSomebodyElseChangedKeepsTheirChange() {
        ActPlan plan = acts.setContact(found(), new Contact("ford", "new@ford.example", "Bo", ""));
        DealershipEntry before = registry.read().dealerships().getFirst();
        registry.change(before, before.withPhoneNumber("+13125556009"));
        assertThat(run(plan).complete()).isTrue();
        DealershipEntry now = registry.read().dealerships().getFirst();
        assertThat(now.phoneNumber()).isEqualTo("+13125556009");
        assertThat(now.contactEmail()).isEqualTo("new@ford.example");
        assertThat(now.contactLastName()).isNull();
        assertThatThrownBy(() -> acts.setContact(found(), new Contact("", "nobody", "", "")))
                .hasMessageContaining("name@example.com");
        render.faultOn = "put DEALERSHIP";
        render.fault = FakeRender.cut();
        render.faultAfterEffect = true;
        assertThat(run(acts.setContact(found(), new Contact("", "", "", ""))).complete()).isTrue();
        assertThat(registry.read().dealerships().getFirst().dashboardUser()).isNull();
    }

    @Test
    void aStoreThatAnotherDealershipGotMeanwhileLeavesItsUsersAlone() {
        users.all.add(new DashboardUser(8, "kia", "user", List.of("napervilleford"), true, null));
        ActPlan plan = acts.setStore(found(), "ford2", DeployChoice.NEXT);
        new EnvGroupRegistry(render, FakeRender.WORKSPACE, () -> FakeRender.NOW)
                .put(Samples.ford("crn-8", "crn-9").withName("Joliet Kia"));
        ActResult result = run(plan);
        assertThat(result.complete()).isFalse();
        assertThat(result.steps().get(1).words()).contains("Joliet Kia", "left alone");
        assertThat(users.all.getFirst().storeIds()).containsExactly("ford2", "b");
        assertThat(users.all.getLast().storeIds()).containsExactly("napervilleford");
    }

    @Test
    void aChangeOfTheStoreThatIsTakenBackGivesBackExactlyWhatEachUserHad() {
        users.all.clear();
        users.all.add(
                new DashboardUser(
                        7, "both", "user", List.of("x", "napervilleford", "ford2"), true, null));
        users.all.add(new DashboardUser(8, "ford", "user", List.of(), true, null));
        users.all.add(new DashboardUser(9, "eve", "user", List.of("napervilleford"), true, null));
        DealershipEntry entry = registry.read().dealerships().getFirst();
        registry.change(entry, entry.withContact("ford", null, null, null));
        render.putFails.put(AM, refusal(403));
        assertThat(run(acts.setStore(found(), "ford2", DeployChoice.NEXT)).complete()).isFalse();
        assertThat(users.all)
                .extracting(DashboardUser::storeIds)
                .containsExactly(List.of("x", "ford2"), List.of("ford2"), List.of("ford2"));
        // Somebody else has changed one of them since.
        users.setStores(9, List.of("ford2", "y"));
        UnendedActs unended = acts.unended(business.dealerships());
        ActPlan back = unended.takeBack(unended.open().getFirst());
        assertThat(back.steps())
                .extracting(PlannedStep::what)
                .startsWith("give it back its stores \"x\", \"napervilleford\", \"ford2\"");
        assertThat(run(back).complete()).isTrue();
        assertThat(users.all)
                .extracting(DashboardUser::storeIds)
                .containsExactly(
                        List.of("x", "napervilleford", "ford2"),
                        List.of(),
                        List.of("napervilleford", "y"));
    }

    @Test
    void anotherStoreThatStoppedHalfWayIsTakenBackFromItsUsersToo() {
        users.all.add(new DashboardUser(8, "eve", "user", List.of("napervilleford"), true, null));
        users.all.add(new DashboardUser(9, "kia", "user", List.of("ford2"), true, null));
        render.putFails.put(AM, refusal(403));
        assertThat(run(acts.setStore(found(), "ford2", DeployChoice.NEXT)).complete()).isFalse();
        assertThat(users.all)
                .extracting(DashboardUser::storeIds)
                .containsExactly(List.of("ford2", "b"), List.of("ford2"), List.of("ford2"));
        UnendedActs unended = acts.unended(business.dealerships());
        ActJournal begun = unended.open().getFirst();
        Language.speak(Locale.of("es"));
        ActPlan ofBefore = unended.takeBack(withoutCodes(begun));
        Language.speak(Locale.ENGLISH);
        ActPlan back = unended.takeBack(begun);
        assertThat(ofBefore.steps())
                .as("an earlier version kept whom it changed in English alone")
                .extracting(PlannedStep::place)
                .containsExactlyElementsOf(back.steps().stream().map(PlannedStep::place).toList());
        assertThat(run(back).complete()).isTrue();
        assertThat(users.all)
                .extracting(DashboardUser::storeIds)
                .as("and who had it before is left alone")
                .containsExactly(
                        List.of("napervilleford", "b"),
                        List.of("napervilleford"),
                        List.of("ford2"));
        assertThat(unended.open()).isEmpty();
    }

    private static ActJournal withoutCodes(ActJournal journal) {
        return new ActJournal(
                journal.id(),
                journal.workspace(),
                journal.startedAt(),
                journal.state(),
                journal.dealership(),
                journal.order(),
                journal.opposite(),
                journal.steps(),
                journal.entries().stream()
                        .map(e ->
                                new ActEntry(e.at(), e.target(), e.what(), "", e.kind(), e.words()))
                        .toList());
    }
}
