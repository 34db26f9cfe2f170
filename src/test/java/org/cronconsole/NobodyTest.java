package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.WriteLock;
import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.SingleSend;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What signs in for nobody, so that the first call of somebody is not the first there is. */
class NobodyTest {
    @Test
    void signsInOnThisComputerAloneAndTellsNobody() throws Exception {
        try (TestWirings.Wired wired = TestWirings.wired(Map.of())) {
            Workbenches.Rehearsal nobody = wired.workbenches().rehearsal(null).orElseThrow();
            try (Workbench workbench = nobody.workbench()) {
                assertThat(workbench.session().user().username()).isEqualTo("nobody");
                assertThat(workbench.workspace().id().value()).isEqualTo("tea-nowhere");
                assertThat(workbench.writes().state()).isEqualTo(WriteLock.State.READ_ONLY);
                assertThat(workbench.fleet().known().rows()).isEmpty();

                URI dashboard = nobody.profile().settings().requireDashboard().baseUrl();
                assertThat(dashboard.getHost()).isEqualTo("127.0.0.1");
                try (SingleSend send = new SingleSend()) {
                    // What answered is gone again.
                    assertThatThrownBy(() ->
                                    send.send(SingleSend.request(dashboard, "/api/me").build()))
                            .isInstanceOfSatisfying(
                                    NoAnswer.class,
                                    none ->
                                            assertThat(none.reason())
                                                    .isEqualTo(NoAnswer.Reason.NOT_CONNECTED));
                }
            }
            assertThat(wired.workbenches().clinic(null, Optional::empty).calls().calls()).isEmpty();
        }
    }
}
