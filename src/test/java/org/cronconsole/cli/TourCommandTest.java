package org.cronconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

class TourCommandTest {
    private final CliFixture cli = new CliFixture();
    private final AtomicReference<TourRunner.Options> seen = new AtomicReference<>();

    private void steps(TourRunner.Step... steps) {
        cli.tour =
                (options, eachStep) -> {
                    seen.set(options);
                    List.of(steps).forEach(eachStep);
                    return List.of(steps);
                };
    }

    @Test
    void handsTheOptionsOver() {
        steps(new TourRunner.Step("sign in", true, 12));
        assertThat(cli.run("tour", "--out", "pictures", "--output=json")).isZero();
        assertThat(seen)
                .hasValue(
                        new TourRunner.Options(
                                Path.of("pictures"),
                                TourRunner.Theme.LIGHT,
                                100,
                                false,
                                false,
                                1000,
                                700,
                                null));
        assertThat(CliFixture.names(cli.json().get(0))).containsExactly("step", "ok", "millis");
        cli.run(
                "tour",
                "--out",
                "p",
                "--theme=dark",
                "--size=800x600",
                "--language=es-US",
                "--text-size=150",
                "--high-contrast",
                "--reduced-motion");
        assertThat(seen)
                .hasValue(
                        new TourRunner.Options(
                                Path.of("p"),
                                TourRunner.Theme.DARK,
                                150,
                                true,
                                true,
                                800,
                                600,
                                Locale.forLanguageTag("es-US")));
        assertThat(cli.opened).isEmpty();
    }

    @Test
    void aStepThatFailedIsOne() {
        steps(new TourRunner.Step("sign in", true, 12), new TourRunner.Step("fleet", false, 3));
        assertThat(cli.run("tour", "--out", "p")).isEqualTo(1);
        assertThat(cli.outText()).contains("failed");
        steps();
        assertThat(cli.run("tour", "--out", "p")).as("no step is no success").isEqualTo(1);
        cli.tour =
                (options, eachStep) -> {
                    throw new IOException("p cannot be written");
                };
        assertThat(cli.run("tour", "--out", "p")).isEqualTo(1);
        assertThat(cli.errText()).contains("p cannot be written");
    }
}
