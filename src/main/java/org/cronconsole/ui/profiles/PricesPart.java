package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Tabbing;

/** What things cost each month, by which a plan reckons. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class PricesPart {
    private final Parent root;
    @FXML private FormRow currencyRow;
    @FXML private TextField priceCurrencyField;
    @FXML private FormRow dateRow;
    @FXML private TextField priceDateField;
    @FXML private FormRow numberRow;
    @FXML private TextField priceNumberField;
    @FXML private FormRow plansRow;
    @FXML private TextArea pricePlansField;

    PricesPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.PRICE_CURRENCY, currencyRow, priceCurrencyField);
        binder.text(ProfileField.PRICE_DATE, dateRow, priceDateField);
        binder.text(ProfileField.PRICE_NUMBER, numberRow, priceNumberField);
        binder.text(ProfileField.PRICE_PLANS, plansRow, pricePlansField);
        Tabbing.outOf(pricePlansField);
    }

    Parent root() {
        return root;
    }
}
