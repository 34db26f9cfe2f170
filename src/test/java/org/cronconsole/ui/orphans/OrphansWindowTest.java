package org.cronconsole.ui.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.orphan.OrphanLab;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Objects;

/** The screen of what is left over, in a window of 1000×700. */
class OrphansWindowTest {
    private final TestWindow window = TestWindow.open();
    private final OrphanLab lab = new OrphanLab();
    private final TestKit business = new TestKit();

    @AfterEach
    void close() {
        window.close();
    }

    private void show(boolean readOnly) {
        WriteLock lock = business.lock(readOnly, false);
        lab.guard = lock;
        Texts texts = Texts.load();
        OrphansView view =
                window.show(
                        stage -> {
                            ScreenKit kit =
                                    new ScreenKit(
                                            new FxTasks(),
                                            texts,
                                            new Problems(texts),
                                            new FxDialogs(stage, texts),
                                            business.kit().times());
                            return OrphansView.of(
                                    lab.orphans(),
                                    kit,
                                    new WriteAccess(lock, kit),
                                    () -> {},
                                    entry -> {});
                        },
                        OrphansView::root);
        window.onFx(() -> {
            view.entered();
            return null;
        });
        window.await("it looked", () -> !window.sees("orphansSpinner"));
    }

    private void plant() {
        lab.dealership("Naperville Ford", "+13125556001");
        lab.dealership("Joliet Kia", "+16305556002");
        lab.render.services.remove(new JobId("crn-jolietkia-pm"));
        lab.numbers.add("+13125556010", "(312) 555-6010", "", FakeRender.NOW);
        lab.numbers.add("+18475556013", "Schaumburg Chrysler Dodge Jeep Ram", "", FakeRender.NOW);
        lab.users.add("sees.all", "USER", true);
        lab.users.add("nobodys", "USER", true, "elsewhere");
        lab.render.add("crn-audi-am", "Old Town Audi AM", "0 11 * * *");
        lab.render.add("crn-audi-pm", "Old Town Audi PM", "0 19 * * *");
        DealershipEntry shut = lab.dealership("Shut Subaru", "+16305556005");
        lab.render.services.remove(shut.amJob());
        lab.render.services.remove(shut.pmJob());
    }

    private ListView<OrphanLine> list() {
        return window.find("orphanList");
    }

    private void choose(String title) {
        window.onFx(() -> {
            list().getItems().stream()
                    .filter(line ->
                            line instanceof OrphanLine.Found found
                                    && (found.orphan().name().equals(title)
                                            || found.orphan().id().equals(title)))
                    .findFirst()
                    .ifPresent(list().getSelectionModel()::select);
            return null;
        });
        window.await("its details", () -> window.sees("ignoreButton"));
    }

    private String banner() {
        window.await("the notice", () -> window.sees("orphansNotice"));
        return Objects.requireNonNull(window.find("orphansNotice").getAccessibleText());
    }

    @Test
    void findingsAreShownMendedAndSetAside() {
        plant();
        show(false);
        window.await("the lines", () -> list().getItems().size() == 14);
        window.picture("orphans-full");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        assertThat(window.<Label>find("orphanSummary").getText())
                .isEqualTo("8 findings · unused numbers cost 2.30 USD a month");

        choose("+13125556010");
        window.onFx(() -> {
            window.<ComboBox<String>>find("orphanDealershipChoice").setValue("Joliet Kia");
            return null;
        });
        window.picture("orphans-number");
        window.fire("repair-release");
        assertThat(window.find("confirmButton").isDisabled()).isTrue();
        window.picture("orphans-release");
        window.type("+13125556010");
        window.press(KeyCode.ENTER);
        window.await("it is gone", () -> list().getItems().size() == 13);
        assertThat(banner()).contains("+13125556010 is released");

        choose("Joliet Kia AM");
        window.picture("orphans-half");
        window.fire("repair-create-other-half");
        window.await("the plan", () -> window.sees("confirmButton"));
        window.picture("orphans-half-plan");
        window.press(KeyCode.ESCAPE);
        window.await("the plan is gone", () -> !window.sees("confirmButton"));
        assertThat(lab.render.envVarReads).isZero();

        choose("nobodys");
        window.onFx(() -> {
            window.<TextField>find("ignoreReasonField").setText("an auditor of ours");
            return null;
        });
        window.fire("ignoreButton");
        window.await(
                "it is set aside", () -> list().getItems().getLast() instanceof OrphanLine.Aside);
        window.onFx(() -> {
            list().getSelectionModel().selectLast();
            return null;
        });
        window.await("who said it", () -> window.sees("asideWords"));
        assertThat(window.<Label>find("asideWords").getText()).contains("an auditor of ours");
        window.picture("orphans-aside");
        window.fire("showAgainButton");
        window.await(
                "it is shown again", () -> list().getItems().getLast() instanceof OrphanLine.Found);
    }

    @Test
    void aReadOnlySessionLooksAndAFailureIsSaid() {
        plant();
        lab.numbers.failReads = org.cronconsole.phone.FakePhoneNumbers.failure(false);
        show(true);
        assertThat(window.sees("orphansFailure")).isTrue();
        assertThat(window.find("orphansFailure").getAccessibleText()).contains("The phone numbers");
        choose("sees.all");
        for (String id : new String[] {"repair-set-store", "repair-deactivate", "ignoreButton"}) {
            Button button = window.find(id);
            assertThat(button.isDisabled()).as(id).isTrue();
            assertThat(button.getAccessibleHelp()).as(id).contains("read-only");
        }
        window.picture("orphans-partly-readonly");
    }

    @Test
    void nothingToTidyUpIsSaid() {
        lab.dealership("Naperville Ford", "+13125556001");
        lab.numbers.add("+13125556011", "spare", "", FakeRender.NOW);
        show(false);
        assertThat(window.<Label>find("orphansEmptyTitle").getText())
                .isEqualTo("Nothing to tidy up");
        window.picture("orphans-tidy");
    }
}
