package org.cronconsole.ui.runlog;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;

/** The bar with which a log is searched. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class SearchPart {
    private final LogSearch search;
    private final Parent root;

    @FXML private TextField logSearchField;
    @FXML private ToggleButton logSearchExpression;
    @FXML private Label logSearchCount;
    @FXML private Button logSearchPrevious;
    @FXML private Button logSearchNext;
    @FXML private Button logSearchClose;

    SearchPart(LogSearch search, ScreenKit kit) {
        this.search = search;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        logSearchField.textProperty().bindBidirectional(search.queryProperty());
        logSearchExpression.selectedProperty().bindBidirectional(search.expressionProperty());
        logSearchCount.textProperty().bind(search.wordsProperty());
        var none = search.currentProperty().isNull();
        logSearchPrevious.disableProperty().bind(none);
        logSearchNext.disableProperty().bind(none);
        logSearchPrevious.setOnAction(pressed -> search.previous());
        logSearchNext.setOnAction(pressed -> search.next());
        logSearchClose.setOnAction(pressed -> search.openProperty().set(false));
        logSearchField.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    search.previous();
                } else {
                    search.next();
                }
                event.consume();
            }
            case ESCAPE -> {
                search.openProperty().set(false);
                event.consume();
            }
            default -> {}
        }
    }

    /** Lets one type. */
    void takeFocus() {
        logSearchField.requestFocus();
        logSearchField.selectAll();
    }

    Parent root() {
        return root;
    }
}
