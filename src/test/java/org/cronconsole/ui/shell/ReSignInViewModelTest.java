package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.SessionState;
import org.cronconsole.account.TestSessions;
import org.cronconsole.account.WriteLock;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class ReSignInViewModelTest {
    private final TestKit test = new TestKit();
    private final Workbench workbench = test.workbench("acme", false, true);
    private final SessionKeeper keeper = workbench.keeper();
    private final ReSignInViewModel model =
            new ReSignInViewModel(workbench, test.kit(), Duration.ofMinutes(15));

    private void pass(Duration span) {
        test.now = test.now.plus(span);
        test.tasks.tick();
    }

    /** Somebody is there all the time. */
    private void work(int minutes) {
        for (int i = 0; i < minutes; i++) {
            model.touched();
            pass(Duration.ofMinutes(1));
        }
    }

    private ReSignInViewModel.Reason reason() {
        return Objects.requireNonNull(model.reasonProperty().get());
    }

    private String message() {
        Notice notice = Objects.requireNonNull(model.messageProperty().get());
        return notice.title() + " " + notice.text();
    }

    @Test
    void asksTwoMinutesBeforeTheEndAndCanBePutOffUntilThen() {
        work(27);
        assertThat(model.reasonProperty().get()).isNull();
        work(1);
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.SOON);
        assertThat(model.wordsProperty().get()).contains("2:00");
        pass(Duration.ofSeconds(30));
        assertThat(model.wordsProperty().get()).contains("1:30");
        model.notNow();
        assertThat(model.reasonProperty().get()).isNull();
        work(1);
        assertThat(model.reasonProperty().get()).isNull();
        work(1);
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.EXPIRED);
        assertThat(model.canWaitProperty().get()).isFalse();
        model.notNow();
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.EXPIRED);
        model.passwordProperty().set("secret");
        model.signIn();
        assertThat(model.reasonProperty().get()).isNull();
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(keeper.session().expiresAt()).isEqualTo(test.now.plusSeconds(1800));
    }

    @Test
    void aWrongPasswordStaysWithAMessageAndSoDoesAnEmptyOne() {
        work(28);
        model.signIn();
        assertThat(message()).contains("Type your password");
        model.passwordProperty().set("wrong");
        model.signIn();
        assertThat(message()).contains("User name or password is wrong");
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.SOON);
        test.sessions.user = new DashboardUser(1, "root.sa", "SUPER_ADMIN", List.of(), false, null);
        model.passwordProperty().set("secret");
        model.signIn();
        assertThat(message()).contains("switched off");
        test.sessions.user = new DashboardUser(7, "kim", "SUPER_ADMIN", List.of(), true, null);
        model.byTokenProperty().set(true);
        model.signIn();
        assertThat(message()).contains("Paste a token");
        model.tokenProperty().set("pasted");
        model.signIn();
        assertThat(message()).contains("Only root.sa can go on here; that was kim.");
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.SOON);
    }

    @Test
    void aRefusedTokenAsksAtOnce() {
        // Nobody waits on this thread: it is given up as soon as it is asked.
        Runnable giveUp =
                () -> {
                    if (keeper.waiting() > 0) {
                        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.REFUSED);
                        Thread.ofVirtual().start(keeper::giveUp);
                    }
                };
        keeper.onChange(giveUp);
        assertThatThrownBy(() ->
                        keeper.call(() -> {
                            throw TestSessions.unauthorized("GET /api/stores");
                        }))
                .isInstanceOf(GatewayException.Unauthorized.class);
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.REFUSED);
        model.notNow();
        assertThat(model.reasonProperty().get()).isNull();
    }

    @Test
    void coversAfterAQuarterOfAnHourWithoutAnybodyAndLocksWrites() {
        workbench.writes().unlock();
        for (int i = 0; i < 15; i++) {
            assertThat(model.reasonProperty().get()).isNull();
            pass(Duration.ofMinutes(1));
        }
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.IDLE);
        assertThat(workbench.writes().state()).isEqualTo(WriteLock.State.LOCKED);
        model.touched();
        pass(Duration.ofSeconds(1));
        assertThat(reason())
                .as("a touch does not open it")
                .isEqualTo(ReSignInViewModel.Reason.IDLE);
        model.notNow();
        assertThat(reason()).isEqualTo(ReSignInViewModel.Reason.IDLE);
        model.passwordProperty().set("secret");
        model.signIn();
        assertThat(model.reasonProperty().get()).isNull();
    }

    @Test
    void zeroMinutesNeverCover() {
        model.close();
        ReSignInViewModel never = new ReSignInViewModel(workbench, test.kit(), Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMinutes(1));
        }
        assertThat(never.reasonProperty().get()).isNull();
    }

    @Test
    void aHeldSessionRenewsItselfWithoutAQuestion() {
        keeper.hold(TestSessions.PASSWORD);
        work(40);
        assertThat(model.reasonProperty().get()).isNull();
        assertThat(keeper.state()).isEqualTo(SessionState.LIVE);
    }

    @Test
    void afterTheSignOutNothingIsAsked() {
        workbench.close();
        work(31);
        assertThat(model.reasonProperty().get()).isNull();
        assertThat(test.closed).isEqualTo(1);
        assertThat(keeper.token()).isEmpty();
        model.close();
        assertThat(test.tasks.tickers()).isZero();
    }
}
