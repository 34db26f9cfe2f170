package org.cronconsole.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.NotificationOverride;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Objects;

class NotifyJobViewModelTest {
    private static final JobId AM = new JobId("crn-am");
    private static final JobId PM = new JobId("crn-pm");

    private final TestKit test = new TestKit();
    private NotifyJobViewModel model = model(false);

    @BeforeEach
    void jobs() {
        test.render.add("crn-am", "Naperville Ford AM", "58 11 * * 1-6");
        test.render.add("crn-pm", "Naperville Ford PM", "58 19 * * 1-6");
    }

    private NotifyJobViewModel model(boolean readOnly) {
        return new NotifyJobViewModel(
                test.jobs().notifications(),
                test.kit(),
                new WriteAccess(test.lock(readOnly, false), test.kit()));
    }

    private Notice notice() {
        return Objects.requireNonNull(model.noticeProperty().get());
    }

    @Test
    void saysWhatIsSetAndWhatTheWorkspaceSays() {
        test.tasks.hold();
        model.show(AM);
        assertThat(model.sentence()).isEqualTo("Reading what is set…");
        assertThat(model.cannotSet().get()).isTrue();
        test.tasks.release();
        assertThat(model.sentence())
                .isEqualTo(
                        "Set for this job: As the workspace says. The workspace itself says: Failed"
                                + " runs.");
        assertThat(model.choiceProperty().get()).isEqualTo(NotifySetting.DEFAULT);
        assertThat(model.cannotSet().get()).as("it is set already").isTrue();
    }

    @Test
    void whatIsChosenIsSetOnceAndReadBack() {
        model.show(AM);
        model.choiceProperty().set(NotifySetting.ALL);
        assertThat(model.cannotSet().get()).isFalse();
        test.tasks.hold();
        model.set();
        model.set();
        test.tasks.release();
        assertThat(test.render.writes).containsExactly("notify crn-am all");
        assertThat(notice().text()).isEqualTo("Set and read back: Every run that ended.");
        assertThat(model.sentence()).startsWith("Set for this job: Every run that ended.");
        assertThat(model.cannotSet().get()).isTrue();
    }

    @Test
    void theSameJobShownAgainIsReadAgainAndKeepsWhatWasChosen() {
        model.show(AM);
        test.jobs().notifications().set(AM, NotifySetting.NONE);
        model.show(AM);
        assertThat(model.sentence()).startsWith("Set for this job: Nothing.");
        model.choiceProperty().set(NotifySetting.ALL);
        model.show(AM);
        assertThat(model.choiceProperty().get()).isEqualTo(NotifySetting.ALL);
    }

    @Test
    void aFailedSettingKeepsWhatWasChosenAndOffersToLook() {
        model.show(AM);
        model.choiceProperty().set(NotifySetting.NONE);
        test.render.fault = FakeRender.cut();
        test.render.faultOn = "notify";
        model.set();
        assertThat(notice().text()).contains("does not show it");
        assertThat(model.choiceProperty().get()).isEqualTo(NotifySetting.NONE);
        test.render.overrides.put(AM, new NotificationOverride("none", "default"));
        Objects.requireNonNull(notice().action()).run();
        assertThat(model.sentence()).startsWith("Set for this job: Nothing.");
        assertThat(model.noticeProperty().get()).isNull();
    }

    @Test
    void whatAColleagueSetsIsSeenWithoutLosingWhatWasChosen() {
        model.show(AM);
        model.choiceProperty().set(NotifySetting.ALL);
        test.render.overrides.put(AM, new NotificationOverride("none", "default"));
        model.read();
        assertThat(model.choiceProperty().get()).isEqualTo(NotifySetting.ALL);
        model.show(PM);
        assertThat(model.choiceProperty().get()).isEqualTo(NotifySetting.DEFAULT);
    }

    @Test
    void aWordThatIsNotKnownHereIsShownAsItIs() {
        test.render.overrides.put(AM, new NotificationOverride("digest", "default"));
        test.render.notificationFault = FakeRender.cut();
        model.show(AM);
        assertThat(model.sentence())
                .isEqualTo(
                        "Set for this job: “digest” (not known here). What the workspace says could"
                                + " not be read.");
        assertThat(model.choiceProperty().get()).isNull();
        assertThat(model.cannotSet().get()).isTrue();
    }

    @Test
    void aReadOnlySessionReadsAndSetsNothing() {
        model = model(true);
        model.show(AM);
        model.choiceProperty().set(NotifySetting.ALL);
        model.set();
        assertThat(model.refusalProperty().get()).isNotEmpty();
        assertThat(test.render.writes).isEmpty();
    }
}
