package org.cronconsole.ui.numbers;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.ReceivedText;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;

/** The selected number: what it is for, its texts, the line check, and what can be done with it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class NumberDetail {
    private final NumbersViewModel model;
    private final ScreenKit kit;
    private final Consumer<String> dealership;
    private final Parent root;

    @FXML private VBox numberDetail;
    @FXML private Label numberTitle;
    @FXML private StatusPill numberUse;
    @FXML private Button numberDealershipButton;
    @FXML private Label numberFacts;
    @FXML private TextField numberNameField;
    @FXML private Button renameNumberButton;
    @FXML private HBox answersBox;
    @FXML private Button repairNumberButton;
    @FXML private ListView<ReceivedText> textList;
    @FXML private Label textsEmpty;
    @FXML private Label textsStatus;
    @FXML private Button moreTextsButton;
    @FXML private Button reloadTextsButton;
    @FXML private StatusPill watchState;
    @FXML private Label watchWords;
    @FXML private Button watchButton;
    @FXML private Button spareNumberButton;
    @FXML private Button releaseNumberButton;
    @FXML private Label chooseNumber;

    NumberDetail(NumbersViewModel model, ScreenKit kit, Consumer<String> dealership) {
        this.dealership = dealership;
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        var chosen = model.selectedProperty().isNotNull();
        Shown.whenever(numberDetail, chosen);
        Shown.whenever(chooseNumber, chosen.or(Bindings.isEmpty(model.all())).not());
        model.selectedProperty().subscribe(this::show);
        bindName();
        bindTexts();
        bindWatch();
        NumberActs acts = model.acts();
        repairNumberButton.disableProperty().bind(acts.cannotWrite());
        repairNumberButton.setOnAction(pressed -> acts.repair());
        spareNumberButton.disableProperty().bind(acts.cannotSpare());
        spareNumberButton.setOnAction(pressed -> acts.keepAsSpare());
        releaseNumberButton.disableProperty().bind(acts.cannotWrite());
        releaseNumberButton.setOnAction(pressed -> acts.release());
        Reasons.show(repairNumberButton, acts.refusalProperty());
        Reasons.show(spareNumberButton, acts.spareRefusal());
        Reasons.show(releaseNumberButton, acts.refusalProperty());
    }

    private void show(@Nullable OurNumber number) {
        if (number == null) {
            return;
        }
        NumberWords words = model.words();
        numberTitle.setText(number.number().e164());
        numberUse.say(
                switch (number.use()) {
                    case DEALERSHIP -> StatusPill.Look.OK;
                    case SPARE -> StatusPill.Look.QUIET;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                },
                words.use(number));
        numberFacts.setText(words.facts(number));
        boolean ofOne = number.dealerships().size() == 1;
        numberDealershipButton.setVisible(ofOne);
        numberDealershipButton.setManaged(ofOne);
        numberDealershipButton.setOnAction(pressed -> number.dealerships().forEach(dealership));
        answersBox.setVisible(number.answers());
        answersBox.setManaged(number.answers());
    }

    private void bindName() {
        NumberActs acts = model.acts();
        numberNameField.textProperty().bindBidirectional(acts.nameProperty());
        numberNameField.disableProperty().bind(acts.cannotWrite());
        numberNameField.setOnAction(pressed -> acts.rename());
        numberNameField.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ESCAPE) {
                        acts.restoreName();
                        pressed.consume();
                    }
                });
        renameNumberButton.disableProperty().bind(acts.cannotRename());
        renameNumberButton.setOnAction(pressed -> acts.rename());
        Reasons.show(renameNumberButton, acts.refusalProperty());
    }

    private void bindTexts() {
        Inbox inbox = model.inbox();
        textList.setItems(inbox.texts());
        textList.setCellFactory(list -> new TextCell(kit.times()));
        textsStatus.textProperty().bind(inbox.statusProperty());
        textsEmpty.textProperty().bind(inbox.statusProperty());
        Shown.whenever(textsStatus, Bindings.isNotEmpty(inbox.texts()));
        moreTextsButton.setOnAction(pressed -> inbox.more());
        Shown.whenever(moreTextsButton, inbox.moreProperty());
        reloadTextsButton.disableProperty().bind(inbox.loadingProperty());
        reloadTextsButton.setOnAction(pressed -> inbox.reload());
    }

    private void bindWatch() {
        LineWatch watch = model.watch();
        watchWords.textProperty().bind(watch.wordsProperty());
        watchButton.setOnAction(pressed -> model.watchOrStop());
        watch.stateProperty()
                .subscribe(now -> {
                    boolean on = now == LineWatch.State.WATCHING;
                    watchButton.setText(
                            kit.texts().get(on ? "numbers.watch.stop" : "numbers.watch.start"));
                    boolean said = now != LineWatch.State.OFF;
                    watchState.setVisible(said);
                    watchState.setManaged(said);
                    watchState.say(
                            switch (now) {
                                case OFF -> StatusPill.Look.QUIET;
                                case WATCHING -> StatusPill.Look.RUNNING;
                                case CAME -> StatusPill.Look.OK;
                                case ENDED -> StatusPill.Look.WARN;
                                case FAILED -> StatusPill.Look.FAIL;
                            },
                            kit.texts()
                                    .get(
                                            "numbers.watch.state."
                                                    + now.name().toLowerCase(Locale.ROOT)));
                });
    }

    Parent root() {
        return root;
    }
}
