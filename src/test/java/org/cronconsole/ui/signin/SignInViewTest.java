package org.cronconsole.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SignInViewTest {
    private final TestKit test = new TestKit();
    private final TestWorkbenches workbenches =
            new TestWorkbenches(test.workbench("acme", false, false));
    private final SignInViewModel model =
            new SignInViewModel(
                    workbenches,
                    test.kit(),
                    UiState.read(Path.of("no", "such", "file")),
                    new SignInViewModel.Ways(in -> {}, request -> {}));
    private final List<String> doctors = new ArrayList<>();
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private SignInView view() {
        return new SignInView(model, test.kit().texts(), () -> doctors.add("doctor"), () -> {});
    }

    @Test
    void whatHasLeftIsKeptByNobody() {
        WeakReference<SignInView> plain = window.onFx(() -> leave(false));
        WeakReference<SignInView> asked = window.onFx(() -> leave(true));
        window.await(
                "both are gone",
                () -> {
                    System.gc();
                    return plain.refersTo(null) && asked.refersTo(null);
                });
    }

    /** One that was shown; asked too, or not, where secrets are to be kept. */
    private WeakReference<SignInView> leave(boolean asks) {
        SignInView view = view();
        if (asks) {
            model.places()
                    .settle(
                            new SecretStoreProblem(
                                    SecretStoreProblem.Reason.LOCKED, "It is locked."),
                            () -> {});
            model.places().cancel();
        }
        view.entered();
        view.left();
        return new WeakReference<>(view);
    }

    @Test
    void whoeverIsAboutToBeLetInStays() {
        window.show(stage -> view(), SignInView::root);
        window.onFx(() -> {
            model.findProfiles();
            model.usernameProperty().set("root");
            model.passwordProperty().set("secret");
            test.tasks.hold();
            model.signIn();
            return true;
        });
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.lastingProperty().get()).as("nothing is to be seen yet").isFalse();
        window.fire("doctorLink");
        assertThat(doctors).isEmpty();

        window.onFx(() -> {
            model.cancel();
            return true;
        });
        window.fire("doctorLink");
        assertThat(doctors).hasSize(1);
    }
}
