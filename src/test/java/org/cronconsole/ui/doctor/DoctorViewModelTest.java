package org.cronconsole.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.doctor.Check;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.Finding;
import org.cronconsole.doctor.TestClinics;
import org.cronconsole.http.CallLog;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** The doctor's list, the calls and the bundle. */
class DoctorViewModelTest {
    private final TestKit business = new TestKit();
    private final AtomicBoolean mended = new AtomicBoolean();
    private final Clinic clinic =
            TestClinics.of(
                    List.of(
                            new Check("Clock", () -> Finding.good("Clock", "The clocks agree.")),
                            new Check(
                                    "Render key",
                                    () ->
                                            mended.get()
                                                    ? Finding.good("Render key", "Ann's.")
                                                    : Finding.bad(
                                                            "Render key",
                                                            "Render does not accept the key.",
                                                            "Make a new one."))));
    private final DoctorViewModel model = new DoctorViewModel(clinic, business.kit());

    @TempDir Path folder;

    private static CallLog.Call call(String path, int status) {
        return new CallLog.Call(
                Instant.EPOCH,
                "Render",
                "GET",
                path,
                status,
                Duration.ofMillis(3),
                "req-1",
                0,
                status == 0 ? "timed out" : "",
                false);
    }

    @Test
    void tellsHowManyNeedSomethingAndLooksAgainAtOne() {
        model.examine();
        assertThat(model.lines())
                .extracting(DoctorLine::state)
                .containsExactly(DoctorLine.State.GOOD, DoctorLine.State.BAD);
        assertThat(model.summaryProperty().get()).contains("1 of 2 need");
        mended.set(true);
        model.lookAgain("Render key");
        assertThat(model.lines().get(1).state()).isEqualTo(DoctorLine.State.GOOD);
        assertThat(model.summaryProperty().get()).contains("Everything is in order");
    }

    @Test
    void whatIsStillLookedAtIsSaidAndCanBeStopped() {
        business.tasks.hold();
        model.examine();
        assertThat(model.lookingProperty().get()).isTrue();
        assertThat(model.lines()).allMatch(line -> line.state() == DoctorLine.State.LOOKING);
        assertThat(model.summaryProperty().get()).contains("0 of 2");
        model.stop();
        assertThat(model.lookingProperty().get()).isFalse();
        business.tasks.release();
        assertThat(model.lines()).isEmpty();
        model.examine();
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void callsAreFilteredAndCopiedAsTheyAreShown() {
        clinic.calls().add(call("/v1/services?limit", 200));
        clinic.calls().add(call("/v1/users", 0));
        model.refreshCalls();
        assertThat(model.calls()).hasSize(2);
        model.filterProperty().set("users timed");
        assertThat(model.callsAsText())
                .contains("GET /v1/users  timed out  3 ms  request req-1")
                .doesNotContain("services");
    }

    @Test
    void theBundleSaysWhatIsInItBeforeItIsWritten() {
        model.examine();
        business.dialogs.savedFile = folder.resolve("bundle.zip");
        model.saveBundle();
        assertThat(business.dialogs.last().message())
                .contains("log.txt", "calls.txt", "no passwords");
        assertThat(folder.resolve("bundle.zip")).doesNotExist();
        business.dialogs.yes("");
        assertThat(folder.resolve("bundle.zip")).exists();
        assertThat(notice().kind()).isEqualTo(Notice.Kind.SUCCESS);
        business.dialogs.savedFile = folder.resolve("no/such/bundle.zip");
        model.saveBundle();
        business.dialogs.yes("");
        assertThat(notice().text()).contains("Choose another folder");
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }
}
