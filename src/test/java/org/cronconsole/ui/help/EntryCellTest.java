package org.cronconsole.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TextSize;
import org.cronconsole.ui.kit.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** A place that was found, in a list that is narrower than its words. */
class EntryCellTest {
    private static final Guide.Entry FOUND =
            new Guide.Entry(
                    new Topic("onboarding", "many"),
                    "Onboarding a dealership",
                    "Many at once from a list of them",
                    "… choose it again; nothing is done twice …");

    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsAllOfItsWordsHoweverLargeTheyAre() {
        ListView<Guide.Entry> list =
                window.show(
                        stage -> new ListView<>(FXCollections.observableArrayList(FOUND)),
                        EntryCellTest::inHelp);
        window.await("all words", () -> shown(list).equals(words(list)));
        window.onFx(() -> {
            window.looks().textSize().set(TextSize.LARGEST);
            return null;
        });
        window.await("all words, large", () -> shown(list).equals(words(list)));
        assertThat(words(list)).hasSize(2).last().isEqualTo(FOUND.excerpt());
    }

    private static VBox inHelp(ListView<Guide.Entry> list) {
        list.setMaxWidth(250);
        list.getStyleClass().add("help-list-view");
        list.setCellFactory(any -> new EntryCell(Texts.load(), any));
        VBox side = new VBox(list);
        side.getStylesheets()
                .add(
                        Objects.requireNonNull(HelpView.class.getResource("help.css"))
                                .toExternalForm());
        return side;
    }

    private List<String> words(ListView<Guide.Entry> list) {
        return window.onFx(() -> labels(list).stream().map(Label::getText).toList());
    }

    /** What is drawn of them, shortened where there is no room. */
    private List<String> shown(ListView<Guide.Entry> list) {
        return window.onFx(() ->
                labels(list).stream()
                        .map(label -> ((Text) label.lookup(".text")).getText())
                        .toList());
    }

    private static List<Label> labels(ListView<Guide.Entry> list) {
        return list.lookupAll(".list-cell .label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> !label.getText().isEmpty())
                .toList();
    }
}
