package org.cronconsole.dealership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.settings.JobDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingCheckTest {
    private final OnboardingCheck check =
            new OnboardingCheck(
                    new JobDefaults(
                            "https://github.com/a/b", null, "docker", null, null, null, null));

    @Test
    void takesAGoodFormAndFillsInWhatIsDerived() {
        OnboardingRequest request = check.request(Forms.valid());
        assertThat(request.storeId()).isEqualTo("testford");
        assertThat(request.repo()).isEqualTo("https://github.com/a/b");
        assertThat(request.phone()).isEqualTo(new PhoneWish.InAreaCode("312"));
        assertThat(request.toString()).doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource({
        "dealershipName, '', dealershipName",
        "dealershipName, '  ', dealershipName",
        "dealershipName, '!!!', storeId",
        "storeId, 'a b', storeId",
        "vautoUsername, ' ', vautoUsername",
        "vautoPassword, '', vautoPassword",
        "timeZone, '', timeZone",
        "timeZone, 'Chicago', timeZone",
        "timeZone, '+05:00', timeZone",
        "amTime, '5:58 AM', amTime",
        "amTime, '24:00', amTime",
        "amTime, '05:60', amTime",
        "amTime, '05:58:30', amTime",
        "pmTime, '05:58', pmTime",
        "pmTime, '', pmTime",
        "days, '', days",
        "days, 'WEEKDAYS', days",
        "repo, 'acme/sync', repo",
        "phoneValue, '12', phone.areaCode",
        "phoneValue, '112', phone.areaCode",
        "phoneMode, 'number', phone.number",
        "userName, 'ab', dashboardUser.username",
        "userName, 'Ford.User', dashboardUser.username",
        "userName, ' ford.user', dashboardUser.username",
        "userPassword, '12345', dashboardUser.password",
        "userEmail, 'nobody', dashboardUser.email",
        "userFirstName, '', dashboardUser.firstName",
        "userLastName, ' ', dashboardUser.lastName",
        "userRole, 'super_admin', dashboardUser.role",
        "userRole, '', dashboardUser.role"
    })
    void namesTheFieldThatIsWrong(String component, String value, String field) {
        OnboardingForm form = Forms.with(component, value);
        assertThat(check.problems(form)).containsOnlyKeys(field);
        assertThatThrownBy(() -> check.request(form))
                .isInstanceOf(FormProblems.class)
                .hasMessageContaining(field)
                .hasMessageNotContaining("planted");
    }

    @Test
    void namesEveryFieldAtOnce() {
        OnboardingForm form = Forms.with("dealershipName", "", "amTime", "x", "userPassword", "");
        assertThat(check.problems(form))
                .containsOnlyKeys("dealershipName", "amTime", "dashboardUser.password");
    }

    @Test
    void needsARepositoryFromSomewhere() {
        assertThat(new OnboardingCheck(JobDefaults.NONE).problems(Forms.valid()))
                .containsOnlyKeys("repo");
    }

    @Test
    void theFormsOwnEnvVarsCannotBeGivenTwice() {
        OnboardingForm valid = Forms.valid();
        OnboardingForm form =
                new OnboardingForm(
                        valid.dealershipName(),
                        valid.storeId(),
                        valid.vautoUsername(),
                        valid.vautoPassword(),
                        valid.timeZone(),
                        valid.amTime(),
                        valid.pmTime(),
                        valid.days(),
                        "",
                        "",
                        "",
                        "",
                        valid.phoneMode(),
                        valid.phoneValue(),
                        valid.userName(),
                        valid.userPassword(),
                        valid.userEmail(),
                        valid.userFirstName(),
                        valid.userLastName(),
                        valid.userRole(),
                        java.util.Map.of("VAUTO_PASSWORD", "x", "1BAD", "y"));
        assertThat(check.problems(form)).containsOnlyKeys("env.VAUTO_PASSWORD", "env.1BAD");
    }
}
