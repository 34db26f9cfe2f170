package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** Successes go by themselves, and nothing else does. */
class PassingTest {
    private static final Duration SOON = Duration.ofMillis(60);

    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSuccessIsShownAsLongAsItTakesToReadIt() {
        assertThat(Passing.timeOf(Notice.success("", "Saved"))).hasValue(Duration.ofSeconds(8));
        String text = "word ".repeat(40);
        assertThat(Passing.timeOf(Notice.success("Done", text)).orElseThrow())
                .isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void whatIsToBeLookedAtOrCanBeActedOnStays() {
        assertThat(Passing.timeOf(Notice.info("", "Reading"))).isEmpty();
        assertThat(Passing.timeOf(Notice.warning("", "Partly"))).isEmpty();
        assertThat(Passing.timeOf(Notice.success("", "Suspended").withAction("Undo", () -> {})))
                .isEmpty();
        assertThat(Passing.timeOf(new Notice(Notice.Kind.ERROR, "Failed", "", "raw", null, null)))
                .isEmpty();
    }

    @Test
    void itWaitsForWhoeverIsAtIt() {
        ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
        Button in = new Button("in it");
        Button out = new Button("elsewhere");
        window.show(
                stage -> {
                    VBox around = new VBox(in);
                    Passing.of(
                            around,
                            notice,
                            said -> Passing.timeOf(said).flatMap(time -> Optional.of(SOON)));
                    // The pointer may rest at the top.
                    return new VBox(out, around);
                },
                root -> root);
        window.onFx(() -> {
            out.requestFocus();
            notice.set(Notice.success("", "one"));
            return null;
        });
        window.await("it is gone", () -> notice.get() == null);

        Notice error = Notice.warning("", "look");
        window.onFx(() -> {
            // The time of one that was replaced takes nothing else with it.
            notice.set(Notice.success("", "two"));
            notice.set(error);
            return null;
        });
        afterAWhile();
        assertThat(notice.get()).isEqualTo(error);

        window.onFx(() -> {
            in.requestFocus();
            notice.set(Notice.success("", "three"));
            return null;
        });
        afterAWhile();
        assertThat(notice.get()).isNotNull();
        window.onFx(() -> {
            out.requestFocus();
            return null;
        });
        window.await("it is gone as well", () -> notice.get() == null);
    }

    /** Another one begins later and goes first only if the one before would not go. */
    private void afterAWhile() {
        ObjectProperty<@Nullable Notice> other = new SimpleObjectProperty<>();
        window.onFx(() -> {
            Passing.of(new VBox(), other, said -> Optional.of(SOON.multipliedBy(3)));
            other.set(Notice.success("", "a while"));
            return null;
        });
        window.await("a while has passed", () -> other.get() == null);
    }
}
