package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import org.cronconsole.job.JobChoices;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/** What a new job begins with. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class JobsPart {
    private final Parent root;
    @FXML private FormRow repoRow;
    @FXML private TextField defaultRepoField;
    @FXML private FormRow branchRow;
    @FXML private TextField defaultBranchField;
    @FXML private FormRow runtimeRow;
    @FXML private ComboBox<String> defaultRuntimeChoice;
    @FXML private FormRow buildRow;
    @FXML private TextField defaultBuildField;
    @FXML private FormRow startRow;
    @FXML private TextField defaultStartField;
    @FXML private FormRow planRow;
    @FXML private ComboBox<String> defaultPlanChoice;
    @FXML private FormRow regionRow;
    @FXML private ComboBox<String> defaultRegionChoice;
    @FXML private FormRow deployAfterRow;
    @FXML private ComboBox<String> deployAfterChoice;

    JobsPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.REPO, repoRow, defaultRepoField);
        binder.text(ProfileField.BRANCH, branchRow, defaultBranchField);
        defaultRuntimeChoice.getItems().setAll(JobChoices.RUNTIMES);
        defaultPlanChoice.getItems().setAll(JobChoices.PLANS);
        defaultRegionChoice.getItems().setAll(JobChoices.REGIONS);
        binder.choice(ProfileField.RUNTIME, runtimeRow, defaultRuntimeChoice);
        binder.choice(ProfileField.PLAN, planRow, defaultPlanChoice);
        binder.choice(ProfileField.REGION, regionRow, defaultRegionChoice);
        binder.text(ProfileField.BUILD_COMMAND, buildRow, defaultBuildField);
        binder.text(ProfileField.START_COMMAND, startRow, defaultStartField);
        Stream.of(DeployAfter.values())
                .map(DeployAfter::word)
                .forEach(deployAfterChoice.getItems()::add);
        deployAfterChoice.setConverter(
                new StringConverter<String>() {
                    @Override
                    public String toString(@Nullable String word) {
                        return word == null ? "" : model.kit().texts().get("clock.deploy." + word);
                    }

                    @Override
                    public String fromString(String words) {
                        throw new IllegalStateException("it is chosen, not typed");
                    }
                });
        binder.choice(ProfileField.DEPLOY_AFTER, deployAfterRow, deployAfterChoice);
        var isNative =
                model.form().text(ProfileField.RUNTIME).map(runtime -> !runtime.equals("docker"));
        Shown.whenever(buildRow, isNative);
        Shown.whenever(startRow, isNative);
    }

    Parent root() {
        return root;
    }
}
