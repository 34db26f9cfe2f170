package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.render.RateWait;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.Test;

class LimitWaitTest {
    private final TestKit test = new TestKit();
    private final LimitWait wait =
            new LimitWait(test.workbench("acme", false, false).limits(), test.kit());

    private RateWait waits(RateWait.Limit limit, int seconds, boolean background) {
        RateWait told = new RateWait(limit, test.now.plusSeconds(seconds), background);
        test.waits.waiting(told);
        wait.look();
        return told;
    }

    @Test
    void countsDownAndVanishes() {
        wait.look();
        assertThat(wait.wordsProperty().get()).isEmpty();
        RateWait told = waits(RateWait.Limit.READS, 12, false);
        assertThat(wait.wordsProperty().get()).isEqualTo("Waiting 12 s for Render’s limit");
        String spoken = wait.spokenProperty().get();
        assertThat(spoken).contains("how often it is asked", "by itself");
        test.now = test.now.plusSeconds(5);
        wait.look();
        assertThat(wait.wordsProperty().get()).contains("7 s");
        assertThat(wait.spokenProperty().get()).as("read out once").isEqualTo(spoken);
        test.waits.over(told);
        wait.look();
        assertThat(wait.wordsProperty().get()).isEmpty();
        assertThat(wait.spokenProperty().get()).isEmpty();
    }

    @Test
    void saysTheLongestOfSeveralAndNothingOfTheBackground() {
        waits(RateWait.Limit.READS, 50, true);
        assertThat(wait.wordsProperty().get()).isEmpty();
        waits(RateWait.Limit.READS, 3, false);
        RateWait longer = waits(RateWait.Limit.SERVICE, 40, false);
        waits(RateWait.Limit.READS, 3, false);
        assertThat(wait.wordsProperty().get()).contains("40 s");
        assertThat(wait.spokenProperty().get()).contains("how often one job is changed");
        test.waits.over(longer);
        wait.look();
        assertThat(wait.wordsProperty().get()).contains("3 s");
    }
}
