package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

import org.cronconsole.profile.SecretField;
import org.cronconsole.render.Workspace;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** How to reach Render. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RenderPart {
    private final ProfileEditorViewModel model;
    private final Parent root;
    @FXML private FormRow keyRow;
    @FXML private SecretKeeper keyKeeper;
    @FXML private TestLine renderTest;
    @FXML private FormRow workspaceRow;
    @FXML private ComboBox<String> workspaceChoice;
    @FXML private Label workspaceName;
    @FXML private FormRow urlRow;
    @FXML private TextField renderUrlField;

    RenderPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        this.model = model;
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.RENDER_URL, urlRow, renderUrlField);
        keyKeeper.show(model.form().secret(SecretField.RENDER_API_KEY), keyRow, model.keptWords());
        renderTest.show(model.tests().render(), "Render");
        binder.choice(ProfileField.WORKSPACE, workspaceRow, workspaceChoice);
        workspaceChoice.setCellFactory(list -> new NamedCell());
        model.workspaces().subscribe(this::found);
        model.form().text(ProfileField.WORKSPACE).subscribe(id -> sayName());
        Shown.whenever(workspaceName, workspaceName.textProperty().isNotEmpty());
    }

    private void found() {
        String typed = model.form().get(ProfileField.WORKSPACE);
        List<Workspace> all = List.copyOf(model.workspaces());
        workspaceChoice.getItems().setAll(all.stream().map(each -> each.id().toString()).toList());
        // A list that is set anew takes the choice with it.
        model.form().text(ProfileField.WORKSPACE).set(typed);
        if (all.size() > 1 && typed.isBlank()) {
            workspaceChoice.show();
        }
        sayName();
    }

    private void sayName() {
        String typed = model.form().get(ProfileField.WORKSPACE).strip();
        workspaceName.setText(typed.isEmpty() ? "" : name(typed));
    }

    private String name(String id) {
        return model.workspaces().stream()
                .filter(each -> each.id().toString().equals(id))
                .map(Workspace::name)
                .findFirst()
                .orElse("");
    }

    /** An id with the name of its workspace. */
    private final class NamedCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            setText(id == null || empty ? null : name(id) + "  ·  " + id);
        }
    }

    Parent root() {
        return root;
    }
}
