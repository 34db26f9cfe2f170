package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.WriteLock;
import org.cronconsole.desktop.SystemDesktop;
import org.cronconsole.http.CallLog;
import org.cronconsole.http.NoAnswer;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SingleSend;
import org.cronconsole.http.Trust;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.store.LocalStores;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** What signs in for nobody, so that the first call of somebody is not the first there is. */
class NobodyTest {
    @TempDir Path home;

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
            // A port is looked for anew each time, and nothing is left of the last.
            try (Workbench again = wired.workbenches().rehearsal(null).orElseThrow().workbench()) {
                assertThat(again.session().expiresAt()).isNotNull();
            }
            assertThat(wired.workbenches().clinic(null, Optional::empty).calls().calls()).isEmpty();
        }
    }

    @Test
    void rehearsesTheRestWhereNoProgramMayCallItself() {
        ProxySelector away = ProxySelector.of(new InetSocketAddress("127.0.0.1", 1));
        Gateways gateways =
                new Gateways(
                        new Outbound(Trust.ofThisComputer(), away, new CallLog()),
                        () -> HttpTimeouts.DEFAULT,
                        InstantSource.system());
        Workbenches.Rehearsal nobody =
                Nobody.comes(
                        null,
                        gateways,
                        new LocalStores(home, InstantSource.system()),
                        new Furnishing.Shared(
                                home,
                                Journals.in(home),
                                new SystemDesktop(Map.of()),
                                new RenderLimits.Waits(),
                                InstantSource.system()));
        try (Workbench workbench = nobody.workbench()) {
            assertThat(workbench.session().user().username()).isEqualTo("nobody");
            assertThat(workbench.writes().state()).isEqualTo(WriteLock.State.READ_ONLY);
            assertThat(nobody.profile().settings().requireDashboard().baseUrl().getHost())
                    .endsWith(".invalid");
        }
        assertThat(home).isEmptyDirectory();
    }
}
