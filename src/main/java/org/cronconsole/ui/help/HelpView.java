package org.cronconsole.ui.help;

import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The window's contents: the pages and the search at the left, the page at the right. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class HelpView {
    private final HelpViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final Parent root;
    private @Nullable GuidePage shown;
    private Map<String, Node> headings = Map.of();

    @FXML private Button helpBackButton;
    @FXML private Button helpCloseButton;
    @FXML private TextField helpSearchField;
    @FXML private Label helpFound;
    @FXML private ListView<Guide.Entry> helpList;
    @FXML private ScrollPane helpPage;

    /**
     * Shows this model.
     *
     * @param close closes the window
     */
    HelpView(HelpViewModel model, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        this.close = close;
        this.root = Fxml.load(this, texts);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        helpBackButton.disableProperty().bind(model.backProperty().not());
        helpBackButton.setOnAction(pressed -> model.back());
        helpCloseButton.setOnAction(pressed -> close.run());
        helpSearchField.textProperty().bindBidirectional(model.typedProperty());
        helpSearchField.setOnAction(entered -> model.openFirst());
        helpSearchField.addEventHandler(KeyEvent.KEY_PRESSED, this::toTheList);
        helpFound.textProperty().bind(model.toldProperty());
        Shown.whenever(helpFound, model.toldProperty().isNotEmpty());
        helpList.setItems(model.entries());
        helpList.setCellFactory(list -> new EntryCell(texts, list));
        helpList.setOnMouseClicked(clicked -> openSelected());
        helpList.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null && helpList.isFocused() && !isHere(chosen)) {
                        model.open(chosen.topic());
                    }
                });
        model.openedProperty().subscribe(this::show);
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            pressed.consume();
            close.run();
        } else if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.F) {
            pressed.consume();
            helpSearchField.requestFocus();
            helpSearchField.selectAll();
        } else if (pressed.getCode() == KeyCode.LEFT && pressed.isAltDown()) {
            pressed.consume();
            model.back();
        } else if (pressed.getCode() == KeyCode.ENTER && helpList.isFocused()) {
            pressed.consume();
            openSelected();
            helpPage.requestFocus();
        }
    }

    private void toTheList(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.DOWN && !model.entries().isEmpty()) {
            pressed.consume();
            helpList.requestFocus();
            helpList.getSelectionModel().selectFirst();
        }
    }

    private void openSelected() {
        Guide.Entry chosen = helpList.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen.topic());
        }
    }

    /** Whether the shown page is meant, at whatever heading one is. */
    private boolean isHere(Guide.Entry entry) {
        return shown != null && entry.topic().equals(shown.beginning());
    }

    private void show(HelpViewModel.@Nullable Opened opened) {
        if (opened == null) {
            return;
        }
        if (opened.page() != shown) {
            shown = opened.page();
            PageNodes nodes = new PageNodes(texts, model::follow);
            Region page = nodes.below(shown.document(), "help-page");
            headings = nodes.headings();
            helpPage.setContent(page);
            helpPage.setAccessibleText(texts.format("help.page", shown.title()));
        }
        select(shown);
        scrollTo(opened.anchor());
    }

    private void select(GuidePage page) {
        if (!model.typedProperty().get().isBlank()) {
            return;
        }
        for (Guide.Entry entry : model.entries()) {
            if (entry.topic().page().equals(page.name())) {
                helpList.getSelectionModel().select(entry);
                return;
            }
        }
    }

    // How high a page is, is known only once its words are wrapped.
    private void scrollTo(String anchor) {
        root.applyCss();
        root.layout();
        Node content = helpPage.getContent();
        Node heading = headings.get(anchor);
        double top = 0;
        if (heading != null) {
            Point2D place = content.sceneToLocal(heading.localToScene(0, 0));
            top = Math.max(0, place.getY() - 8);
        }
        double hidden =
                content.getLayoutBounds().getHeight() - helpPage.getViewportBounds().getHeight();
        helpPage.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
    }

    /** The nodes. */
    Parent root() {
        return root;
    }

    /** The page has the focus, so that the arrow keys move it. */
    void entered() {
        helpPage.requestFocus();
    }
}
