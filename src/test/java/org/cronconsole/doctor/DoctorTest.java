package org.cronconsole.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks run at once, each on its own. */
class DoctorTest {
    private static Check good(String name) {
        return new Check(name, () -> Finding.good(name, "fine"));
    }

    @Test
    void aLookThatFailsOrHangsStopsNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        Doctor doctor =
                new Doctor(
                        List.of(
                                new Check(
                                        "hangs",
                                        () -> {
                                            never.await();
                                            return Finding.good("hangs", "");
                                        }),
                                new Check(
                                        "refused",
                                        () -> {
                                            throw new GatewayException.Unauthorized(
                                                    "Render does not accept the API key.",
                                                    new Failure(
                                                            RemoteService.RENDER,
                                                            "GET /users",
                                                            401,
                                                            null,
                                                            null,
                                                            false));
                                        }),
                                new Check(
                                        "broken",
                                        () -> {
                                            throw new IllegalStateException("password=planted");
                                        }),
                                good("fine")),
                        Duration.ofMillis(200));
        List<Finding> told = new CopyOnWriteArrayList<>();
        List<Finding> findings = doctor.examine(told::add);
        assertThat(findings)
                .extracting(Finding::check)
                .containsExactly("hangs", "refused", "broken", "fine");
        assertThat(findings).extracting(Finding::ok).containsExactly(false, false, false, true);
        assertThat(findings).filteredOn(f -> !f.ok()).allMatch(f -> !f.next().isEmpty());
        assertThat(findings.getFirst().found()).contains("No answer came");
        assertThat(findings.get(1).next()).contains("RENDER_API_KEY");
        assertThat(findings.get(2).found())
                .contains("IllegalStateException")
                .doesNotContain("planted");
        assertThat(told).containsExactlyInAnyOrderElementsOf(findings);
    }

    @Test
    void looksRunAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Check meets =
                new Check(
                        "meets",
                        () -> {
                            both.countDown();
                            both.await();
                            return Finding.good("meets", "");
                        });
        assertThat(new Doctor(List.of(meets, meets)).examine(f -> {})).allMatch(Finding::ok);
    }

    @Test
    void oneLineIsLookedAtAgain() {
        AtomicInteger looks = new AtomicInteger();
        Doctor doctor =
                new Doctor(
                        List.of(
                                good("other"),
                                new Check(
                                        "settings",
                                        () -> {
                                            if (looks.incrementAndGet() == 1) {
                                                throw new SettingsProblem("RENDER_API_KEY lacks.");
                                            }
                                            return Finding.good("settings", "mended");
                                        })));
        assertThat(doctor.examine(f -> {}).get(1).found()).isEqualTo("RENDER_API_KEY lacks.");
        assertThat(doctor.again("settings").ok()).isTrue();
        assertThat(looks).hasValue(2);
        assertThatThrownBy(() -> doctor.again("nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
