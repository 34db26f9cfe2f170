package org.cronconsole.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.Authenticator;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.dealership.Forms;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.dealership.PlannedCalls;
import org.cronconsole.dealership.Remedy;
import org.cronconsole.id.JobId;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.TestSandboxes;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Somebody else rents the number of a plan before the onboarding does, over HTTP. */
class SecondRenterTest {
    private static final OnboardingOptions AS_COMMANDS = new OnboardingOptions(false, true);

    private final LabTime time = new LabTime();
    private final Sandbox sandbox =
            TestSandboxes.start(SandboxOptions.defaults().withDealerships(2).withDays(1), time);
    private final Lab lab = lab();

    private Lab lab() {
        SandboxUser root = sandbox.access().users().getFirst();
        try (HttpDashboard door =
                new HttpDashboard(
                        URI.create(sandbox.access().dashboardBaseUrl()), Optional::empty)) {
            Secret token =
                    ((Authenticator) door)
                            .logIn(root.username(), Secret.of(root.password()))
                            .token();
            return new Lab(
                    sandbox.access(), token, time, new JobId("none"), Duration.ofSeconds(20));
        }
    }

    @AfterEach
    void close() {
        lab.close();
        sandbox.close();
    }

    private OnboardingPlan plan(Onboarding onboarding, String... changes) {
        OnboardingPlan plan = onboarding.plan(onboarding.check().request(Forms.with(changes)));
        assertThat(plan.possible()).as("%s", plan.conflicts()).isTrue();
        return plan;
    }

    private OnboardingProgress passingTime() {
        return step -> {
            if (step.step() == OnboardingStep.AWAIT_DEPLOYS) {
                time.pause(Duration.ofMinutes(30));
            }
        };
    }

    @Test
    void aPersonIsAskedAndACommandTakesTheNextAtTheSamePrice() {
        Onboarding onboarding = lab.onboarding();
        OnboardingPlan plan = plan(onboarding);
        assertThat(plan.cost().words()).contains("1.15 USD a month by Twilio's price list");
        assertThat(plan.calls().of(PlannedCalls.Kind.READS).left())
                .as("Render's answers tell")
                .isNotNull();
        PhoneNumber planned = Objects.requireNonNull(plan.number());
        lab.twilio().rent(planned, "Somebody else");

        OnboardingResult asked = onboarding.carryOut(plan, passingTime());
        assertThat(asked.state()).isEqualTo(OnboardingResult.State.NOTHING_DONE);
        assertThat(asked.remedies())
                .hasSizeGreaterThan(1)
                .noneMatch(remedy ->
                        remedy instanceof Remedy.Take take && take.value().equals(planned.e164()));

        OnboardingResult taken = onboarding.carryOut(plan, AS_COMMANDS, passingTime());
        assertThat(taken.state()).as(taken.message()).isEqualTo(OnboardingResult.State.DONE);
        PhoneNumber next = Objects.requireNonNull(taken.number());
        assertThat(next).isNotEqualTo(planned);
        assertThat(next.e164()).as("a local number of the same area").startsWith("+1312");
        assertThat(lab.numbers().find(next).price())
                .isNotNull()
                .isEqualTo(lab.numbers().find(planned).price());
    }

    @Test
    void anExactNumberIsNotReplacedByACommand() {
        Onboarding onboarding = lab.onboarding();
        PhoneNumber wanted = lab.twilio().search("312", 1).getFirst().number();
        OnboardingPlan plan = plan(onboarding, "phoneMode", "number", "phoneValue", wanted.e164());
        lab.twilio().rent(wanted, "Somebody else");
        OnboardingResult result = onboarding.carryOut(plan, AS_COMMANDS, passingTime());
        assertThat(result.state()).isEqualTo(OnboardingResult.State.NOTHING_DONE);
        assertThat(result.message()).contains("no longer for rent");
        assertThat(result.exists()).isEmpty();
    }
}
