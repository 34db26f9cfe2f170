package org.cronconsole.ui.customjob;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.SpokenCell;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Shows what will change, old and new, and offers the deploy. */
public final class ReviewPart {
    private final Parent root;
    @FXML private TableView<Review.Line> reviewTable;
    @FXML private TableColumn<Review.Line, String> fieldColumn;
    @FXML private TableColumn<Review.Line, String> beforeColumn;
    @FXML private TableColumn<Review.Line, String> afterColumn;
    @FXML private VBox deployBox;
    @FXML private Label deployWords;
    @FXML private CheckBox deployCheck;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    ReviewPart(Review review, Texts texts) {
        root = Fxml.load(this, texts);
        column(fieldColumn, Review.Line::field);
        column(beforeColumn, Review.Line::before);
        column(afterColumn, Review.Line::after);
        reviewTable.setItems(review.lines());
        deployCheck.selectedProperty().bindBidirectional(review.deployProperty());
        review.planProperty()
                .subscribe(plan -> {
                    deployWords.setText(review.deployWords());
                    boolean asks = !review.deployWords().isEmpty();
                    deployBox.setVisible(asks);
                    deployBox.setManaged(asks);
                });
    }

    private static void column(
            TableColumn<Review.Line, String> column, Function<Review.Line, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(made -> new WrappedCell());
        column.setSortable(false);
        column.setReorderable(false);
    }

    Parent root() {
        return root;
    }

    private static final class WrappedCell extends SpokenCell<Review.Line, String> {
        private final Label label = new Label();

        WrappedCell() {
            label.setWrapText(true);
            label.prefWidthProperty().bind(widthProperty().subtract(18));
            label.setMinHeight(Label.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            label.setText(text == null ? "" : text);
            setAccessibleText(label.getText());
            setGraphic(empty ? null : label);
        }
    }
}
