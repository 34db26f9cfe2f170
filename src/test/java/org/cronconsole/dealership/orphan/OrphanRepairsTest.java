package org.cronconsole.dealership.orphan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.orphan.OrphanProblem.Kind;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.JobResult;
import org.cronconsole.phone.FakePhoneNumbers;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.List;

class OrphanRepairsTest {
    private static final String FORD = "+13125556001";
    private static final String SPARE = "+13125556010";
    private static final JobId AM = new JobId("crn-jolietkia-am");

    private final OrphanLab lab = new OrphanLab();

    @BeforeEach
    void aDealership() {
        lab.dealership("Naperville Ford", FORD);
    }

    private Orphan one(OrphanKind kind) {
        return lab.orphans().find().found().stream()
                .filter(o -> o.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private boolean none(OrphanKind kind) {
        return lab.orphans().find().found().stream().noneMatch(o -> o.kind() == kind);
    }

    private DealershipEntry entry(String name) {
        return lab.tidying().read().dealerships().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Kind kind(Runnable act) {
        try {
            act.run();
        } catch (OrphanProblem problem) {
            return problem.kind();
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void numbersAreKeptGivenOrReleased() {
        lab.numbers.add(SPARE, "(312) 555-6010", "", FakeRender.NOW);
        Orphan number = one(OrphanKind.UNUSED_NUMBER);
        assertThatThrownBy(() -> lab.orphans().release(number, FORD))
                .isInstanceOf(NumberProblem.class);
        assertThat(kind(() -> lab.orphans().give(number, "Naperville Ford", false)))
                .isEqualTo(Kind.BAD_INPUT);
        assertThat(kind(() -> lab.orphans().give(number, "No Such", true)))
                .isEqualTo(Kind.BAD_INPUT);
        assertThat(lab.numbers.writes).isEmpty();
        lab.orphans().give(number, "Naperville Ford", true);
        assertThat(entry("Naperville Ford").phoneNumber()).isEqualTo(SPARE);
        // Now the other one is without a dealership, and the first one is no finding any more.
        assertThat(one(OrphanKind.UNUSED_NUMBER).id()).isEqualTo(FORD);
        assertThat(kind(() -> lab.orphans().keepAsSpare(number))).isEqualTo(Kind.NO_LONGER_SO);
        lab.orphans().keepAsSpare(one(OrphanKind.UNUSED_NUMBER));
        assertThat(none(OrphanKind.UNUSED_NUMBER)).isTrue();
        assertThat(lab.numbers.writes).containsExactly("rename spare, was Naperville Ford");
        lab.numbers.add("+13125556011", "x", "", FakeRender.NOW);
        lab.orphans().release(one(OrphanKind.UNUSED_NUMBER), "+1 312 555 6011");
        assertThat(lab.numbers.rented).hasSize(2);
    }

    @Test
    void usersAreSwitchedOffAssignedOrGivenAStore() {
        lab.users.add("sees.all", "USER", true);
        lab.orphans().setStore(one(OrphanKind.USER_WITHOUT_STORE), "Naperville Ford");
        assertThat(lab.users.named("sees.all").storeIds()).containsExactly("napervilleford");
        assertThat(none(OrphanKind.USER_WITHOUT_STORE)).isTrue();

        lab.users.add("nobodys", "USER", true, "elsewhere");
        Orphan user = one(OrphanKind.USER_OF_NO_DEALERSHIP);
        assertThat(kind(() -> lab.orphans().assign(user, "Naperville Ford")))
                .isEqualTo(Kind.BAD_INPUT);
        DealershipEntry ford = entry("Naperville Ford");
        lab.registry().change(ford, ford.withContact(null, "a@example.com", "A", "B"));
        lab.orphans().assign(user, "Naperville Ford");
        assertThat(entry("Naperville Ford").dashboardUser()).isEqualTo("nobodys");
        assertThat(entry("Naperville Ford").contactEmail()).isEqualTo("a@example.com");
        assertThat(none(OrphanKind.USER_OF_NO_DEALERSHIP)).isTrue();

        lab.users.add("other", "USER", true, "elsewhere");
        lab.orphans().deactivate(one(OrphanKind.USER_OF_NO_DEALERSHIP));
        assertThat(lab.users.named("other").active()).isFalse();
        assertThat(lab.users.writes).hasSize(2);
    }

    /** Refused, failed before it took effect, and answered by nobody after it did. */
    @Test
    void aFailedWriteIsToldAsWhatItCameTo() {
        long id = lab.users.add("sees.all", "USER", true);
        Orphan user = one(OrphanKind.USER_WITHOUT_STORE);
        lab.users.failNextWrite = OrphanLab.broken(false);
        assertThatThrownBy(() -> lab.orphans().deactivate(user))
                .isInstanceOf(GatewayException.class);
        assertThat(lab.users.named("sees.all").active()).isTrue();
        lab.users.failNextWrite = OrphanLab.broken(true);
        assertThat(kind(() -> lab.orphans().deactivate(user))).isEqualTo(Kind.OUTCOME_UNKNOWN);
        assertThat(lab.users.named("sees.all").active()).isTrue();
        lab.users.failNextWrite = OrphanLab.broken(true);
        lab.users.effectBefore = true;
        lab.orphans().deactivate(user);
        assertThat(lab.users.named("sees.all").active()).isFalse();
        assertThat(lab.users.writes).hasSize(3);
        assertThat(kind(() -> lab.orphans().deactivate(user))).isEqualTo(Kind.NO_LONGER_SO);
        lab.users.all.removeIf(u -> u.id() == id);

        lab.numbers.add(SPARE, "x", "", FakeRender.NOW);
        Orphan number = one(OrphanKind.UNUSED_NUMBER);
        lab.render.faultOn = "put DEALERSHIP";
        lab.render.fault = FakeRender.cut();
        lab.render.faultAfterEffect = true;
        lab.orphans().give(number, "Naperville Ford", true);
        assertThat(entry("Naperville Ford").phoneNumber()).isEqualTo(SPARE);
        lab.render.fault = FakeRender.cut();
        lab.render.faultAfterEffect = false;
        Orphan other = one(OrphanKind.UNUSED_NUMBER);
        assertThat(kind(() -> lab.orphans().give(other, "Naperville Ford", true)))
                .isEqualTo(Kind.OUTCOME_UNKNOWN);
        lab.numbers.failNextWrite = FakePhoneNumbers.failure(true);
        assertThatThrownBy(() -> lab.orphans().keepAsSpare(other))
                .isInstanceOf(NumberProblem.class);
        lab.numbers.failReads = FakePhoneNumbers.failure(false);
        int writes = lab.numbers.writes.size();
        assertThat(kind(() -> lab.orphans().keepAsSpare(other))).isEqualTo(Kind.UNREAD);
        assertThat(lab.numbers.writes).hasSize(writes);
    }

    @Test
    void entriesAreRemovedMendedAndTimesForgotten() {
        DealershipEntry shut = lab.dealership("Shut Subaru", "+16305556005");
        lab.render.services.remove(shut.amJob());
        lab.render.services.remove(shut.pmJob());
        Orphan orphan = one(OrphanKind.ENTRY_WITHOUT_JOBS);
        lab.render.faultOn = "delete key DEALERSHIP";
        lab.render.fault = FakeRender.cut();
        lab.render.faultAfterEffect = true;
        lab.orphans().removeEntry(orphan);
        assertThat(none(OrphanKind.ENTRY_WITHOUT_JOBS)).isTrue();
        assertThat(kind(() -> lab.orphans().removeEntry(orphan))).isEqualTo(Kind.NO_LONGER_SO);

        DealershipEntry anew = lab.dealership("Anew Acura", "+16305556006");
        lab.render.services.remove(anew.pmJob());
        lab.render.add("crn-anew", "Anew Acura PM", "58 19 * * 1-6");
        lab.orphans().nameJobs(one(OrphanKind.ENTRY_NAMES_GONE_JOB));
        assertThat(entry("Anew Acura").pmJob()).isEqualTo(new JobId("crn-anew"));
        assertThat(entry("Anew Acura").amJob()).isEqualTo(anew.amJob());

        lab.registry()
                .setIntent(
                        new JobId("crn-gone"),
                        new WallClock(LocalTime.NOON, OrphanLab.CHICAGO, Weekdays.parse("DAILY")));
        lab.orphans().forgetTime(one(OrphanKind.TIME_OF_GONE_JOB));
        assertThat(none(OrphanKind.TIME_OF_GONE_JOB)).isTrue();
    }

    private EnvGroupId halfIsMissing() {
        lab.dealership("Joliet Kia", "+16305556002");
        return halfIsMissing(lab);
    }

    private static EnvGroupId halfIsMissing(OrphanLab lab) {
        lab.render.services.remove(new JobId("crn-jolietkia-pm"));
        lab.render.envVars.put(
                AM,
                List.of(
                        new EnvVar("VAUTO_PASSWORD", Secret.of("planted-secret")),
                        new EnvVar("ENVIRONMENT_ID", Secret.of("jolietkia")),
                        new EnvVar("CRON_CONSOLE_JOURNAL", Secret.of("of-the-other"))));
        EnvGroupId shared = new EnvGroupId("evg-shared");
        lab.render.groups.put(
                shared,
                new EnvGroup(
                        shared,
                        "shared",
                        FakeRender.WORKSPACE,
                        FakeRender.NOW,
                        List.of(AM),
                        List.of()));
        return shared;
    }

    @Test
    void theMissingHalfIsMadeFromTheOther() {
        EnvGroupId shared = halfIsMissing();
        Orphan half = one(OrphanKind.AM_WITHOUT_PM);
        OtherHalf plan = lab.orphans().planOtherHalf(half);
        assertThat(plan.name()).isEqualTo("Joliet Kia PM");
        assertThat(plan.meant()).isNotNull();
        assertThat(lab.render.envVarReads).isZero();
        JobResult made = lab.orphans().createOtherHalf(half, plan);
        assertThat(made.complete()).as(String.valueOf(made.problem())).isTrue();
        RenderService pm = lab.render.service(made.job().id());
        assertThat(pm.name()).isEqualTo("Joliet Kia PM");
        assertThat(pm.schedule()).isEqualTo("58 19 * * 1-6");
        assertThat(lab.render.envVars(pm.id()))
                .extracting(EnvVar::key)
                .containsExactly("VAUTO_PASSWORD", "ENVIRONMENT_ID", "CRON_CONSOLE_JOURNAL");
        assertThat(lab.render.envVars(pm.id()).getLast().value().reveal())
                .isNotEqualTo("of-the-other");
        assertThat(lab.render.envGroup(shared).links()).contains(pm.id());
        assertThat(entry("Joliet Kia").pmJob()).isEqualTo(pm.id());
        assertThat(made.done()).anyMatch(d -> d.contains("deploy"));
        assertThat(made.done().toString()).doesNotContain("planted-secret");
        assertThat(none(OrphanKind.AM_WITHOUT_PM)).isTrue();
        assertThat(kind(() -> lab.orphans().createOtherHalf(half, plan)))
                .isEqualTo(Kind.NO_LONGER_SO);
    }

    @Test
    void aCreateThatNobodyAnsweredMakesOneJobAtMost() {
        halfIsMissing();
        Orphan half = one(OrphanKind.AM_WITHOUT_PM);
        OtherHalf plan = lab.orphans().planOtherHalf(half);
        lab.render.faultOn = "create";
        lab.render.fault = FakeRender.cut();
        assertThatThrownBy(() -> lab.orphans().createOtherHalf(half, plan))
                .asInstanceOf(InstanceOfAssertFactories.type(JobProblem.class))
                .extracting(JobProblem::kind)
                .isEqualTo(JobProblem.Kind.OUTCOME_UNKNOWN);
        lab.render.fault = FakeRender.cut();
        lab.render.faultAfterEffect = true;
        assertThat(lab.orphans().createOtherHalf(half, plan).complete()).isTrue();
        assertThat(lab.render.services.values())
                .filteredOn(s -> s.name().equals("Joliet Kia PM"))
                .hasSize(1);
    }

    @Test
    void whatFollowsTheCreateIsToldWhereItFails() {
        for (String step : List.of("link", "deploy", "put DEALERSHIP")) {
            OrphanLab fresh = new OrphanLab();
            fresh.dealership("Joliet Kia", "+16305556002");
            halfIsMissing(fresh);
            Orphan half = fresh.orphans().find().found().getFirst();
            fresh.render.faultOn = step;
            fresh.render.fault = FakeRender.cut();
            JobResult made =
                    fresh.orphans().createOtherHalf(half, fresh.orphans().planOtherHalf(half));
            assertThat(made.complete()).as(step).isFalse();
            assertThat(made.problem()).as(step).contains("Joliet Kia PM", "not created a second");
            assertThat(fresh.render.services.values())
                    .filteredOn(s -> s.name().equals("Joliet Kia PM"))
                    .hasSize(1);
        }
    }

    @Test
    void aHalfWithoutAnEntryNeedsATimeAndGetsAnEntry() {
        lab.render.add("crn-lone", "Elgin Mazda PM", "0 20 * * *", FakeRender.WORKSPACE, true);
        lab.render.envVars.put(
                new JobId("crn-lone"),
                List.of(
                        new EnvVar("ENVIRONMENT_ID", Secret.of("elgin")),
                        new EnvVar("TWO_FACTOR_PHONE", Secret.of("+16305556099"))));
        Orphan half = one(OrphanKind.PM_WITHOUT_AM);
        OtherHalf plan = lab.orphans().planOtherHalf(half);
        assertThat(plan.meant()).isNull();
        assertThat(kind(() -> lab.orphans().createOtherHalf(half, plan))).isEqualTo(Kind.BAD_INPUT);
        assertThat(lab.render.envVarReads).isZero();
        WallClock meant =
                new WallClock(LocalTime.of(5, 58), OrphanLab.CHICAGO, Weekdays.parse("MON-SAT"));
        JobResult made = lab.orphans().createOtherHalf(half, plan.at(meant));
        assertThat(made.complete()).isTrue();
        assertThat(made.job().suspended()).isTrue();
        DealershipEntry entry = entry("Elgin Mazda");
        assertThat(entry.storeId()).isEqualTo("elgin");
        assertThat(entry.phoneNumber()).isEqualTo("+16305556099");
        assertThat(entry.am()).isEqualTo(LocalTime.of(5, 58));
        assertThat(entry.pmJob()).isEqualTo(new JobId("crn-lone"));
        assertThat(none(OrphanKind.PM_WITHOUT_AM)).isTrue();
    }

    @Test
    void otherDaysThanTheEntrysAreRefused() {
        halfIsMissing();
        OtherHalf plan = lab.orphans().planOtherHalf(one(OrphanKind.AM_WITHOUT_PM));
        WallClock daily = new WallClock(LocalTime.NOON, OrphanLab.CHICAGO, Weekdays.parse("DAILY"));
        assertThat(kind(() -> plan.at(daily))).isEqualTo(Kind.BAD_INPUT);
    }

    @Test
    void theLeftoverIsDeletedByItsName() {
        halfIsMissing();
        Orphan half = one(OrphanKind.AM_WITHOUT_PM);
        assertThatThrownBy(() -> lab.orphans().deleteJob(half, "Joliet"))
                .isInstanceOf(JobProblem.class);
        lab.orphans().deleteJob(half, "Joliet Kia AM");
        assertThat(one(OrphanKind.ENTRY_WITHOUT_JOBS).id()).isEqualTo("Joliet Kia");
    }

    @Test
    void nothingIsDoneWhereWritingIsRefused() {
        halfIsMissing();
        lab.numbers.add(SPARE, "x", "", FakeRender.NOW);
        lab.users.add("sees.all", "USER", true);
        Orphan half = one(OrphanKind.AM_WITHOUT_PM);
        Orphan number = one(OrphanKind.UNUSED_NUMBER);
        Orphan user = one(OrphanKind.USER_WITHOUT_STORE);
        OtherHalf plan = lab.orphans().planOtherHalf(half);
        int before = lab.render.writes.size();
        lab.guard =
                what -> {
                    throw new WriteRefused(WriteRefused.Reason.READ_ONLY, "no: " + what);
                };
        List<Runnable> acts =
                List.of(
                        () -> lab.orphans().createOtherHalf(half, plan),
                        () -> lab.orphans().deleteJob(half, "Joliet Kia AM"),
                        () -> lab.orphans().keepAsSpare(number),
                        () -> lab.orphans().release(number, SPARE),
                        () -> lab.orphans().give(number, "Naperville Ford", true),
                        () -> lab.orphans().deactivate(user),
                        () -> lab.orphans().setStore(user, "Naperville Ford"),
                        () -> lab.orphans().assign(user, "Naperville Ford"),
                        () -> lab.orphans().ignore(user, "x"));
        acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(WriteRefused.class));
        assertThat(lab.render.writes).hasSize(before);
        assertThat(lab.numbers.writes).isEmpty();
        assertThat(lab.users.writes).isEmpty();
        assertThat(lab.render.envVarReads).isZero();
    }
}
