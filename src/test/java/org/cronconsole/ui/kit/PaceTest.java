package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.function.BooleanSupplier;

class PaceTest {
    private final TestKit business = new TestKit();
    private final ScreenKit kit = business.kit();

    private void pass(Duration time) {
        business.now = business.now.plus(time);
    }

    @Test
    void howLongItWillTakeIsToldByThePaceSoFar() {
        Pace pace = new Pace(kit);
        pace.begin(4);
        assertThat(pace.wordsProperty().get()).isEqualTo("0 of 4");
        assertThat(pace.progressProperty().get()).isZero();

        pass(Duration.ofMinutes(5));
        pace.at(1);
        assertThat(pace.wordsProperty().get())
                .startsWith("1 of 4")
                .contains(kit.times().roughly(Duration.ofMinutes(15)));
        assertThat(pace.progressProperty().get()).isEqualTo(0.25);

        pass(Duration.ofMinutes(5));
        pace.at(4);
        assertThat(pace.wordsProperty().get()).isEqualTo("4 of 4");
    }

    @Test
    void whatIsNotKnownIsNotTold() {
        Pace pace = new Pace(kit);
        pace.begin(0);
        assertThat(pace.wordsProperty().get()).isEmpty();
        assertThat(pace.progressProperty().get()).isZero();
        pace.at(1, 2);
        assertThat(pace.progressProperty().get()).isEqualTo(0.5);

        Pace refused = new Pace(kit);
        refused.begin(3);
        refused.at(1);
        assertThat(refused.wordsProperty().get()).as("not: 0 s left").isEqualTo("1 of 3");

        Pace unlike = Pace.ofUnlikeSteps(kit);
        unlike.begin(3);
        pass(Duration.ofMinutes(5));
        unlike.at(1);
        assertThat(unlike.wordsProperty().get()).isEqualTo("1 of 3");
    }

    @Test
    void theWishToStopIsHeardByTheWorkThatIsUnderWayAlone() {
        Pace pace = new Pace(kit);
        BooleanSupplier first = pace.begin(3);
        assertThat(first.getAsBoolean()).isTrue();
        pace.stop();
        assertThat(first.getAsBoolean()).isFalse();
        assertThat(pace.stoppingProperty().get()).isTrue();
        pace.end();
        assertThat(pace.stoppingProperty().get()).isFalse();

        BooleanSupplier second = pace.begin(3);
        assertThat(second.getAsBoolean()).isTrue();
        assertThat(first.getAsBoolean()).isFalse();
    }
}
