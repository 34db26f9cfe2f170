package org.cronconsole.ui.kit.form;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.TextFieldSkin;

/** A password field that can be made readable for a while. Nothing can be copied from it. */
public final class SecretField extends PasswordField {
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed");

    /** An empty field that hides what is typed. */
    public SecretField() {
        revealed.addListener((o, was, now) -> setSkin(createDefaultSkin()));
    }

    /** Whether what is typed can be read. */
    public BooleanProperty revealedProperty() {
        return revealed;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SecretSkin(this);
    }

    private static final class SecretSkin extends TextFieldSkin {
        SecretSkin(SecretField field) {
            super(field);
        }

        @Override
        protected String maskText(String text) {
            boolean readable = getSkinnable() instanceof SecretField field && field.revealed.get();
            return readable ? text : super.maskText(text);
        }
    }
}
