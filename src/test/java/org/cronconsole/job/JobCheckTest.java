package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

class JobCheckTest {
    private final JobCheck check =
            new JobCheck(
                    new JobDefaults(
                            "https://github.com/a/b", "trunk", "docker", null, null, "pro", null),
                    () -> FakeRender.NOW);

    static JobForm node() {
        return JobForm.EMPTY
                .with(JobField.NAME, "Report")
                .with(JobField.SCHEDULE, "0 3 * * *")
                .with(JobField.RUNTIME, "node")
                .with(JobField.BUILD_COMMAND, "npm ci")
                .with(JobField.START_COMMAND, "npm start");
    }

    private static JobForm docker() {
        return JobForm.EMPTY
                .with(JobField.NAME, "Report")
                .with(JobField.SCHEDULE, "0 3 * * *")
                .with(JobField.RUNTIME, "docker");
    }

    private static JobForm local(String time, String zone, String days) {
        return docker().with(JobField.SCHEDULE, "")
                .with(JobField.LOCAL_TIME, time)
                .with(JobField.TIME_ZONE, zone)
                .with(JobField.DAYS, days);
    }

    @Test
    void takesANativeJobAndFillsInDefaults() {
        JobSpec spec = check.spec(node().with(JobField.NAME, "  Report "));
        assertThat(spec.name()).isEqualTo("Report");
        assertThat(spec.repo()).isEqualTo("https://github.com/a/b");
        assertThat(spec.branch()).isEqualTo("trunk");
        assertThat(spec.plan()).isEqualTo("pro");
        assertThat(spec.region()).isNull();
        assertThat(spec.autoDeploy()).isTrue();
        assertThat(spec.buildCommand()).isEqualTo("npm ci");
        assertThat(spec.command()).isEqualTo("npm start");
        assertThat(spec.time().intent()).isNull();
    }

    @Test
    void takesADockerJobWithItsOwnCommandOrWithout() {
        assertThat(check.spec(docker()).command()).isNull();
        JobSpec spec = check.spec(docker().with(JobField.DOCKER_COMMAND, "run all"));
        assertThat(spec.command()).isEqualTo("run all");
        assertThat(spec.buildCommand()).isNull();
    }

    @Test
    void aWallClockGivesTheCronOfNow() {
        JobSpec spec = check.spec(local("5:58", "America/Chicago", "MON-SAT"));
        assertThat(spec.time().cron().expression()).isEqualTo("58 11 * * 1-6");
        assertThat(spec.time().intent()).isNotNull();
        assertThat(check.spec(local("19:30", "America/Chicago", "FRI")).time().cron().expression())
                .as("in UTC it is Saturday by then")
                .isEqualTo("30 1 * * 6");
    }

    @Test
    void theCustomersFieldsBecomeEnvVarsAndNothingIsShown() {
        JobForm form =
                docker().with(JobField.CUSTOMER_USERNAME, "planted-user")
                        .with(JobField.CUSTOMER_PASSWORD, " planted-pass ")
                        .with(JobField.CUSTOMER_PHONE, "+1 (312) 555-0123")
                        .withEnv("MODE", "planted-mode");
        JobSpec spec = check.spec(form);
        assertThat(spec.env())
                .containsEntry("CUSTOMER_USERNAME", Secret.of("planted-user"))
                .containsEntry("CUSTOMER_PASSWORD", Secret.of(" planted-pass "))
                .containsEntry("CUSTOMER_PHONE", Secret.of("+13125550123"))
                .containsEntry("MODE", Secret.of("planted-mode"));
        assertThat(form + " " + spec).doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, '', name, Give the job's name",
        "NAME, 'a\u0007b', name, control characters",
        "SCHEDULE, '', schedule, Give a schedule",
        "SCHEDULE, '0 3 * *', schedule, this has 4",
        "SCHEDULE, '0 3 * * * *', schedule, this has 6",
        "SCHEDULE, '@daily', schedule, Short forms",
        "SCHEDULE, '60 3 * * *', schedule, 'minute field (field 1 of 5, at character 1)'",
        "SCHEDULE, '0 24 * * *', schedule, 'hour field (field 2 of 5, at character 3)'",
        "SCHEDULE, '0 3 0 * *', schedule, 'day-of-month field (field 3 of 5, at character 5)'",
        "SCHEDULE, '0 3 *  13 *', schedule, 'month field (field 4 of 5, at character 8)'",
        "SCHEDULE, '0 3 * * MUN', schedule, 'day-of-week field (field 5 of 5, at character 9)'",
        "SCHEDULE, '0 3 31 2 *', schedule, never comes",
        "LOCAL_TIME, '05:58', schedule, not both",
        "REPO, 'acme/sync', repo, https://",
        "REPO, 'https://github.com/a b', repo, https://",
        "REPO, 'https://user:planted@github.com/a/b', repo, user name or token",
        "BRANCH, 'a b', branch, no blanks",
        "RUNTIME, '', runtime, docker",
        "RUNTIME, 'perl', runtime, docker",
        "RUNTIME, 'image', runtime, made here",
        "BUILD_COMMAND, ' ', buildCommand, Give the build command",
        "START_COMMAND, '', startCommand, Give the start command",
        "DOCKER_COMMAND, 'x', dockerCommand, Only the docker runtime",
        "PLAN, 'free', plan, no free plan",
        "PLAN, 'a b', plan, one word",
        "REGION, 'a/b', region, one word",
        "AUTO_DEPLOY, 'yes', autoDeploy, true or false",
        "CUSTOMER_PHONE, '555-0123', customerPhone, country code"
    })
    void namesTheFieldThatIsWrong(JobField field, String value, String told, String words) {
        JobForm form = node().with(field, value);
        assertThat(check.problems(form)).containsKey(told);
        assertThat(check.problems(form).get(told)).contains(words).doesNotContain("planted");
        assertThatThrownBy(() -> check.spec(form))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @CsvSource({
        "'5:58 AM', America/Chicago, MON-SAT, localTime",
        "'', America/Chicago, MON-SAT, localTime",
        "'05:58', Chicago, MON-SAT, timeZone",
        "'05:58', '+05:00', MON-SAT, timeZone",
        "'05:58', '', MON-SAT, timeZone",
        "'05:58', America/Chicago, '', days",
        "'05:58', America/Chicago, WORKDAYS, days"
    })
    void namesWhatIsWrongWithALocalTime(String time, String zone, String days, String told) {
        assertThat(check.problems(local(time, zone, days))).containsOnlyKeys(told);
    }

    @Test
    void dockerHasNoBuildOrStartCommand() {
        assertThat(
                        check.problems(
                                docker().with(JobField.BUILD_COMMAND, "make")
                                        .with(JobField.START_COMMAND, "run")))
                .containsOnlyKeys("buildCommand", "startCommand");
    }

    @Test
    void takesPlansAndRegionsThatAreNewToIt() {
        JobSpec spec =
                check.spec(
                        docker().with(JobField.PLAN, "64c-1t").with(JobField.REGION, "atlantis"));
        assertThat(spec.plan()).isEqualTo("64c-1t");
        assertThat(spec.region()).isEqualTo("atlantis");
    }

    @Test
    void looksAtTheNamesOfEnvVars() {
        JobForm form =
                docker().with(JobField.CUSTOMER_USERNAME, "a")
                        .withEnv("1BAD", "x")
                        .withEnv("CUSTOMER_USERNAME", "b")
                        .withEnv(JobMark.ENV_VAR, "c")
                        .withEnv("GONE", null)
                        .withEnv("_FINE", "");
        assertThat(check.problems(form))
                .containsOnlyKeys(
                        "env.1BAD",
                        "env.CUSTOMER_USERNAME",
                        "env.CRON_CONSOLE_JOURNAL",
                        "env.GONE");
    }

    @Test
    void namesEveryFieldAtOnce() {
        assertThat(check.problems(JobForm.EMPTY)).containsOnlyKeys("name", "schedule", "runtime");
        assertThat(new JobCheck(JobDefaults.NONE, () -> FakeRender.NOW).problems(JobForm.EMPTY))
                .containsOnlyKeys("name", "schedule", "repo", "runtime");
    }

    @Test
    void tellsWhenItWouldStartWhileTyping() {
        JobTime utc = check.time(node()).orElseThrow();
        assertThat(utc.cron().expression()).isEqualTo("0 3 * * *");
        assertThat(utc.intent()).isNull();
        JobTime local = check.time(local("05:58", "America/Chicago", "MON")).orElseThrow();
        assertThat(local.cron().expression()).isEqualTo("58 11 * * 1");
        assertThat(local.intent())
                .isEqualTo(
                        new WallClock(
                                LocalTime.of(5, 58),
                                ZoneId.of("America/Chicago"),
                                Set.of(DayOfWeek.MONDAY)));
        assertThat(check.time(node().with(JobField.SCHEDULE, "0 3 *"))).isEmpty();
        assertThat(check.time(JobForm.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5: | America/Chicago | MON",
                "05:5 | America/Chicago | MON",
                "24:00 | America/Chicago | MON",
                "05:58 | America/Chic | MON",
                "05:58 | US/Pacific-New | MON",
                "05:58 | '' | MON",
                "05:58 | America/Chicago | MON,",
                "05:58 | America/Chicago | MON-",
                "05:58 | America/Chicago | ''",
            })
    void halfTypedTimesTellNothingYet(String time, String zone, String days) {
        assertThat(check.time(local(time, zone, days))).isEmpty();
    }

    @Test
    void daysCountInWhateverOrderAndHoweverOften() {
        assertThat(
                        check.time(local("5:58", "America/Chicago", "sat,mon,MON,wed-fri"))
                                .orElseThrow()
                                .cron())
                .hasToString("58 11 * * 1,3-6");
    }

    @Test
    void aChangeHoldsOnlyWhatChanges() {
        assertThat(check.changeProblems(JobForm.EMPTY)).isEmpty();
        assertThat(
                        check.changeProblems(
                                JobForm.EMPTY
                                        .with(JobField.LOCAL_TIME, "06:10")
                                        .with(JobField.DOCKER_COMMAND, "")
                                        .withEnv("GONE", null)))
                .isEmpty();
        assertThat(
                        check.changeProblems(
                                JobForm.EMPTY
                                        .with(JobField.NAME, "")
                                        .with(JobField.SCHEDULE, "nonsense")
                                        .with(JobField.BRANCH, "")
                                        .with(JobField.START_COMMAND, " ")
                                        .with(JobField.PLAN, "")
                                        .with(JobField.CUSTOMER_PASSWORD, "")
                                        .withEnv("1BAD", null)))
                .containsOnlyKeys(
                        "name",
                        "schedule",
                        "branch",
                        "startCommand",
                        "plan",
                        "customerPassword",
                        "env.1BAD");
    }

    @Test
    void findsWhatAPersonChangedInAForm() {
        JobForm before = node();
        JobForm after =
                before.with(JobField.START_COMMAND, "npm run all").with(JobField.BRANCH, "");
        assertThat(after.changesSince(before).texts()).containsOnlyKeys(JobField.START_COMMAND);
    }
}
