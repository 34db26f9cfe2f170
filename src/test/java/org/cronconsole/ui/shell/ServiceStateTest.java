package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Silence;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;

import java.util.List;

class ServiceStateTest {
    private final TestKit test = new TestKit();
    private final Workbench bench = test.workbench("acme", false, false);
    private final ServiceState state =
            new ServiceState(bench.connection(), bench.limits(), test.kit());

    @Test
    void tellsWhoDoesNotAnswerUntilTheyDo() {
        state.look();
        assertThat(state.wordsProperty().get()).isEqualTo("Connected");
        assertThat(state.silentProperty().get()).isFalse();

        test.silent =
                List.of(
                        new Silence("Dashboard", test.now.minusSeconds(61), "timed out"),
                        new Silence("Render", test.now.minusSeconds(5), "no connection"));
        state.look();
        assertThat(state.silentProperty().get()).isTrue();
        assertThat(state.wordsProperty().get()).isEqualTo("No answer: Dashboard, Render");
        assertThat(state.spokenProperty().get())
                .contains("Dashboard has given no answer since", "(timed out)", "(no connection)");

        test.silent = List.of();
        state.look();
        assertThat(state.wordsProperty().get()).isEqualTo("Connected");
    }

    @Test
    void tellsWhatRenderLetsThroughOnceAnAnswerHasTold() {
        state.look();
        assertThat(state.readsProperty().get()).isEmpty();
        assertThat(state.readsSpokenProperty().get()).isEmpty();

        test.render.readsLeft = new RateAllowance(400, 382, test.now.plusSeconds(30));
        state.look();
        assertThat(state.readsProperty().get()).isEqualTo("382 of 400 reads left");
        assertThat(state.readsInShortProperty().get()).isEqualTo("382");
        assertThat(state.littleProperty().get()).isFalse();
        assertThat(state.readsSpokenProperty().get())
                .contains("400 reads", "382 are left until")
                .doesNotContain("creates");

        test.render.createsLeft = new RateAllowance(20, 14, test.now.plusSeconds(900));
        test.render.readsLeft = new RateAllowance(400, 39, test.now.plusSeconds(20));
        state.look();
        assertThat(state.littleProperty().get()).isTrue();
        assertThat(state.readsSpokenProperty().get()).contains("14 of 20 creates of jobs");
    }
}
