package org.cronconsole.dealership.orphan;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Claim;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

class OrphanFinderTest {
    private static final String FORD = "+13125556001";
    private static final String KIA = "+16305556002";
    private static final WallClock NOON =
            new WallClock(LocalTime.NOON, OrphanLab.CHICAGO, Weekdays.parse("DAILY"));

    private final OrphanLab lab = new OrphanLab();

    private List<String> found() {
        return found(lab.orphans().find());
    }

    private static List<String> found(OrphanReport report) {
        return report.found().stream().map(o -> o.kind().word() + " " + o.id()).toList();
    }

    @Test
    void whatBelongsTogetherIsNotTold() {
        lab.dealership("Naperville Ford", FORD);
        lab.dealership("Joliet Kia", KIA);
        OrphanReport report = lab.orphans().find();
        assertThat(report.tidy()).isTrue();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.dealerships())
                .extracting(DealershipEntry::name)
                .containsExactly("Joliet Kia", "Naperville Ford");
    }

    @Test
    void whatAnOffboardingHasLeftSoFarIsNotTold() {
        lab.dealership("Joliet Kia", KIA);
        lab.render.services.remove(new JobId("crn-jolietkia-am"));
        assertThat(found()).containsExactly("pm-without-am crn-jolietkia-pm");
        lab.going.add(new Going("j-1", "Joliet Kia", false));
        OrphanReport report = lab.orphans().find();
        assertThat(report.found()).isEmpty();
        assertThat(report.remarks().getFirst()).contains("offboarding of Joliet Kia", "j-1");
    }

    /** Each thing that is left over, beside one that only looks like it. */
    @Test
    void everyPlantedOrphanIsFoundAndNoNearMiss() {
        lab.dealership("Naperville Ford", FORD);
        // One half each, in the registry and not; suspended jobs are there.
        lab.dealership("Joliet Kia", KIA);
        lab.render.services.remove(new JobId("crn-jolietkia-pm"));
        lab.render.add("crn-lone", "Elgin Mazda PM", "0 20 * * *");
        lab.dealership("Aurora Honda", "+16305556003");
        lab.render.add(
                "crn-aurorahonda-pm", "Aurora Honda PM", "1 1 * * *", FakeRender.WORKSPACE, true);
        // Numbers.
        lab.numbers.add("+13125556010", "(312) 555-6010", "", FakeRender.NOW);
        lab.numbers.add("+13125556011", "spare, was Naperville Ford", "", FakeRender.NOW);
        lab.numbers.add("+13125556012", "Naperville Ford", "", FakeRender.NOW);
        lab.numbers.add("+13125556013", "Old Town Audi", "", FakeRender.NOW);
        // Users.
        long everything = lab.users.add("sees.all", "user", true);
        lab.users.add("former", "USER", false);
        lab.users.add("boss", "ADMIN", true);
        long nobodys = lab.users.add("nobodys", "USER", true, "elsewhere");
        lab.users.add("two.stores", "USER", true, "elsewhere", "NapervilleFord");
        lab.users.add("audi", "ADMIN", true, "oldtownaudi");
        lab.users.add("gone", "USER", false, "elsewhere");
        lab.users.add("odd", "auditor", true);
        // Jobs that nobody's entry names.
        lab.render.add("crn-audi-am", "Old Town Audi AM", "0 11 * * *");
        lab.render.add("crn-audi-pm", "Old Town Audi PM", "0 19 * * *");
        lab.render.add("crn-report", "nightly-report", "0 3 * * *");
        lab.render.add("crn-custom", "Stock Check AM", "0 3 * * *");
        lab.registry().setIntent(new JobId("crn-custom"), NOON);
        // A job of its entry that goes by another name.
        DealershipEntry renamed = lab.dealership("Lisle Jeep", "+16305556004");
        lab.render.add(String.valueOf(renamed.amJob()), "lisle-morning", "0 11 * * *");
        // Entries.
        DealershipEntry shut = lab.dealership("Shut Subaru", "+16305556005");
        lab.render.services.remove(shut.amJob());
        lab.render.services.remove(shut.pmJob());
        DealershipEntry anew = lab.dealership("Anew Acura", "+16305556006");
        lab.render.services.remove(anew.pmJob());
        lab.render.add("crn-anew", "Anew Acura PM", "58 19 * * 1-6");
        lab.dealership("Twin Toyota", "+16305556007");
        lab.registry().change(renamed, renamed.withPhoneNumber("+1 (630) 555-6007"));
        lab.registry().setIntent(new JobId("crn-gone"), NOON);

        OrphanReport report = lab.orphans().find();
        assertThat(report.unread()).isEmpty();
        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "am-without-pm crn-jolietkia-am",
                        "pm-without-am crn-lone",
                        "unused-number +13125556010",
                        "unused-number +13125556012",
                        // Its dealership was given the number of another one.
                        "unused-number +16305556004",
                        "shared-number +16305556007",
                        "user-without-store " + everything,
                        "user-of-no-dealership " + nobodys,
                        "job-of-no-dealership crn-audi-am",
                        "job-of-no-dealership crn-audi-pm",
                        "entry-without-jobs Shut Subaru",
                        "entry-names-gone-job Anew Acura",
                        "time-of-gone-job crn-gone");
        assertThat(report.cost())
                .singleElement()
                .satisfies(cost -> assertThat(cost.amount()).isEqualByComparingTo("3.45"));
        assertThat(report.remarks()).singleElement().asString().contains("1 number is kept");
        assertThat(report.found()).allSatisfy(o -> assertThat(o.repair()).isNotBlank());
        assertThat(report.found())
                .filteredOn(o -> o.id().equals("+13125556012"))
                .singleElement()
                .satisfies(o -> assertThat(o.what()).contains("Naperville Ford", FORD));
        assertThat(lab.render.envVarReads).isZero();
    }

    @Test
    void whatSomebodyOnboardsNowIsLeftAlone() {
        lab.dealership("Naperville Ford", FORD);
        lab.render.add("crn-new", "New Nissan AM", "0 11 * * *");
        lab.numbers.add(
                "+13125556020",
                "New Nissan 1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                "",
                FakeRender.NOW);
        lab.claims()
                .put(
                        new Claim(
                                "New Nissan",
                                "jane",
                                "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                                FakeRender.NOW.minusSeconds(60)));
        OrphanReport now = lab.orphans().find();
        assertThat(found(now)).isEmpty();
        assertThat(now.remarks()).singleElement().asString().contains("jane", "New Nissan");
        lab.claims().release("1b4e28ba-2fa1-11d2-883f-0016d3cca427");
        lab.claims()
                .put(
                        new Claim(
                                "New Nissan",
                                "jane",
                                "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                                FakeRender.NOW.minus(Duration.ofHours(3))));
        // The number stays out of it: the job that is there may use it.
        assertThat(found()).containsExactly("am-without-pm crn-new");
    }

    @Test
    void nothingIsConcludedFromWhatWasNotReadWhole() {
        lab.dealership("Naperville Ford", FORD);
        lab.render.services.remove(new JobId("crn-napervilleford-pm"));
        lab.numbers.add("+13125556010", "x", "", FakeRender.NOW);
        long everything = lab.users.add("sees.all", "USER", true);
        lab.users.add("nobodys", "USER", true, "elsewhere");
        assertThat(found()).hasSize(4);

        lab.numbers.failReads = org.cronconsole.phone.FakePhoneNumbers.failure(false);
        OrphanReport noNumbers = lab.orphans().find();
        assertThat(noNumbers.unread()).containsOnlyKeys(Source.NUMBERS);
        assertThat(found(noNumbers)).hasSize(3).noneMatch(f -> f.startsWith("unused"));
        lab.numbers.failReads = null;

        lab.users.failReads = OrphanLab.broken(false);
        OrphanReport noUsers = lab.orphans().find();
        assertThat(noUsers.unread()).containsOnlyKeys(Source.USERS);
        assertThat(found(noUsers)).hasSize(2).noneMatch(f -> f.startsWith("user"));
        lab.users.failReads = null;

        lab.render.listFault = cannotRead();
        OrphanReport noJobs = lab.orphans().find();
        assertThat(noJobs.unread()).containsOnlyKeys(Source.JOBS);
        assertThat(found(noJobs)).containsExactly("user-without-store " + everything);
        assertThat(noJobs.tidy()).isFalse();
        lab.render.listFault = null;

        lab.render.putEnvGroupVar(
                lab.render.groups.keySet().iterator().next(), "DEALERSHIP_ODD", "{\"v\":9}");
        OrphanReport half = lab.orphans().find();
        assertThat(half.unread().get(Source.REGISTRY)).contains("DEALERSHIP_ODD");
        assertThat(found(half)).containsExactly("user-without-store " + everything);
    }

    private static GatewayException cannotRead() {
        return new GatewayException.Unreachable(
                "Render does not answer.",
                new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                null);
    }

    @Test
    void aRegistryThatKnowsNobodyTellsNothing() {
        lab.render.add("crn-1", "Old Town Audi AM", "0 11 * * *");
        lab.render.add("crn-2", "Old Town Audi PM", "0 11 * * *");
        lab.render.add("crn-3", "Elgin Mazda AM", "0 11 * * *");
        lab.numbers.add("+13125556010", "x", "", FakeRender.NOW);
        lab.users.add("someone", "USER", true, "vauto17");
        OrphanReport report = lab.orphans().find();
        assertThat(found(report)).containsExactly("am-without-pm crn-3");
        assertThat(report.remarks()).singleElement().asString().contains("knows no dealership yet");
    }

    @Test
    void withoutTwilioNumbersAreNotLookedAt() {
        lab.twilio = false;
        lab.dealership("Naperville Ford", FORD);
        OrphanReport report = lab.orphans().find();
        assertThat(report.tidy()).isTrue();
        assertThat(report.remarks())
                .containsExactly("Twilio is not set up, so no numbers are looked at.");
    }

    @Test
    void whatIsIgnoredIsSetAsideForEverybody() {
        lab.dealership("Naperville Ford", FORD);
        lab.numbers.add("+13125556010", "x", "", FakeRender.NOW);
        Orphan number = lab.orphans().find().found().getFirst();
        lab.orphans().ignore(number, " the nightly report uses it ");
        OrphanReport colleague = lab.orphans().find();
        assertThat(colleague.found()).isEmpty();
        assertThat(colleague.tidy()).isTrue();
        assertThat(colleague.ignored())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.orphan().id()).isEqualTo("+13125556010");
                    assertThat(s.said().reason()).isEqualTo("the nightly report uses it");
                    assertThat(s.said().who()).isEqualTo("root");
                });
        assertThat(colleague.cost()).isEmpty();
        lab.orphans().ignore(number, "another reason");
        assertThat(lab.orphans().find().ignored()).hasSize(1);
        lab.orphans().showAgain(lab.orphans().find().ignored().getFirst().said());
        assertThat(found()).containsExactly("unused-number +13125556010");
        assertThat(Map.copyOf(lab.render.groups)).hasSize(1);
    }
}
