package org.cronconsole.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.KeyboardWalk;
import org.cronconsole.ui.kit.TestWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class WrongFieldTest {
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whereTheFocusIsIsSeenOnWhatIsWrongToo() {
        Button elsewhere = new Button("elsewhere");
        window.show(
                stage -> {
                    TextField field = new TextField();
                    ComboBox<String> choice = new ComboBox<>();
                    PseudoClass wrong = PseudoClass.getPseudoClass("danger");
                    field.pseudoClassStateChanged(wrong, true);
                    choice.pseudoClassStateChanged(wrong, true);
                    return new VBox(elsewhere, field, choice);
                },
                root -> root);
        Set<Node> seen = new HashSet<>();
        assertThat(
                        window.onFx(() ->
                                KeyboardWalk.unseen(window.stage().getScene(), elsewhere, seen)))
                .isEmpty();
        assertThat(seen).hasSize(2);
    }

    @Test
    void aFieldInNoRowLooksWrongAndSaysWhyAsLongAsItIs() {
        PseudoClass wrong = PseudoClass.getPseudoClass("danger");
        StringProperty why = new SimpleStringProperty("");
        TextField field = window.onFx(TextField::new);
        window.onFx(() -> {
            FormRow.mark(field, why);
            why.set("Type your user name.");
            return null;
        });
        assertThat(field.getPseudoClassStates()).contains(wrong);
        assertThat(field.getAccessibleHelp()).isEqualTo("Type your user name.");
        window.onFx(() -> {
            why.set("");
            return null;
        });
        assertThat(field.getPseudoClassStates()).doesNotContain(wrong);
        assertThat(field.getAccessibleHelp()).isEmpty();
    }
}
