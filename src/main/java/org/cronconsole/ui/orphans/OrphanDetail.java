package org.cronconsole.ui.orphans;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.Repair;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WrapRow;
import org.cronconsole.ui.kit.form.Zones;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The selected finding: what is wrong, and what can be done. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class OrphanDetail {
    private static final Set<Repair> TO_DEALERSHIP =
            EnumSet.of(Repair.GIVE_TO_DEALERSHIP, Repair.SET_STORE, Repair.ASSIGN);
    private static final Set<Repair> FINAL =
            EnumSet.of(Repair.RELEASE, Repair.DELETE_JOB, Repair.REMOVE_ENTRY);

    /** Ways to other screens, which write nothing by themselves. */
    private static final Set<Repair> WAYS = EnumSet.of(Repair.ADOPT, Repair.ONBOARD_AGAIN);

    /** The least for a sentence beside its button, as drawn; else it stands below. */
    private static final double HELP = 150;

    private static final double BUTTON = 190;

    private final OrphansViewModel model;
    private final OrphanActs acts;
    private final OrphanWords words;
    private final Parent root;

    @FXML private Label chooseOrphan;
    @FXML private ScrollPane orphanScroll;
    @FXML private Label orphanTitle;
    @FXML private Label orphanFacts;
    @FXML private Label orphanWhat;
    @FXML private VBox repairBox;
    @FXML private HBox orphanDealershipBox;
    @FXML private ComboBox<String> orphanDealershipChoice;
    @FXML private VBox orphanTimeBox;
    @FXML private TextField orphanTimeField;
    @FXML private ComboBox<String> orphanZoneChoice;
    @FXML private TextField orphanDaysField;
    @FXML private VBox repairList;
    @FXML private VBox ignoreBox;
    @FXML private TextField ignoreReasonField;
    @FXML private Button ignoreButton;
    @FXML private VBox asideBox;
    @FXML private Label asideWords;
    @FXML private Button showAgainButton;

    OrphanDetail(OrphansViewModel model, ScreenKit kit) {
        this.model = model;
        this.acts = model.acts();
        this.words = model.words();
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        OrphanInputs inputs = acts.inputs();
        orphanDealershipChoice.setItems(model.dealerships());
        orphanDealershipChoice.valueProperty().bindBidirectional(inputs.dealershipProperty());
        orphanTimeField.textProperty().bindBidirectional(inputs.timeProperty());
        orphanZoneChoice.getItems().setAll(Zones.all());
        orphanZoneChoice.getEditor().textProperty().bindBidirectional(inputs.zoneProperty());
        orphanDaysField.textProperty().bindBidirectional(inputs.daysProperty());
        ignoreReasonField.textProperty().bindBidirectional(inputs.reasonProperty());
        ignoreReasonField.setOnAction(pressed -> ignoreButton.fire());
        ignoreButton.disableProperty().bind(acts.cannotIgnore());
        ignoreButton.setOnAction(pressed -> acts.ignore());
        Reasons.show(ignoreButton, acts.refusalProperty());
        showAgainButton.disableProperty().bind(acts.cannotWrite());
        showAgainButton.setOnAction(pressed -> acts.showAgain());
        Reasons.show(showAgainButton, acts.refusalProperty());
        var none = model.selectedProperty().isNull();
        chooseOrphan.visibleProperty().bind(none.and(Bindings.isNotEmpty(model.lines())));
        orphanScroll.visibleProperty().bind(none.not());
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable OrphanLine line) {
        if (line == null) {
            return;
        }
        orphanTitle.setText(words.title(line));
        text(orphanFacts, words.facts(line));
        orphanWhat.setText(words.what(line));
        Orphan orphan = line instanceof OrphanLine.Found found ? found.orphan() : null;
        List<Repair> repairs = orphan == null ? List.of() : orphan.repairs();
        showIf(repairBox, !repairs.isEmpty());
        showIf(ignoreBox, orphan != null);
        showIf(orphanDealershipBox, repairs.stream().anyMatch(TO_DEALERSHIP::contains));
        boolean half = repairs.contains(Repair.CREATE_OTHER_HALF);
        showIf(orphanTimeBox, half);
        boolean known =
                half
                        && orphan != null
                        && orphan.subject() instanceof Orphan.OfJob job
                        && job.entry() != null;
        // Both jobs of a dealership have one zone and the same days, which its entry says.
        orphanZoneChoice.setDisable(known);
        orphanDaysField.setDisable(known);
        repairList.getChildren().setAll(repairs.stream().map(this::row).toList());
        showIf(asideBox, line instanceof OrphanLine.Aside);
        if (line instanceof OrphanLine.Aside aside) {
            asideWords.setText(words.said(aside.aside()));
        }
    }

    private static void text(Label label, String text) {
        label.setText(text);
        showIf(label, !text.isEmpty());
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private Node row(Repair repair) {
        Button button = new Button(words.label(repair));
        button.setId("repair-" + OrphanWords.key(repair).replace('_', '-'));
        Scale.follow(button, factor -> button.setMinWidth(BUTTON * factor));
        button.getStyleClass().add("small");
        if (FINAL.contains(repair)) {
            button.getStyleClass().addAll("danger", "button-outlined");
        }
        button.setOnAction(pressed -> acts.repair(repair));
        StackPane around = new StackPane(button);
        if (!WAYS.contains(repair)) {
            button.disableProperty().bind(acts.cannotWrite());
            Reasons.show(button, acts.refusalProperty());
        }
        Label help = new Label(words.help(repair));
        help.setWrapText(true);
        help.getStyleClass().addAll("muted", "small");
        help.setMinHeight(Label.USE_PREF_SIZE);
        Scale.follow(help, factor -> help.setMinWidth(HELP * factor));
        help.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(help, Priority.ALWAYS);
        WrapRow row = new WrapRow();
        row.getChildren().setAll(around, help);
        row.getStyleClass().addAll("toolbar-row", "orphan-repair");
        return row;
    }

    Parent root() {
        return root;
    }
}
