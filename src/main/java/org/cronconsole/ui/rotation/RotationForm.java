package org.cronconsole.ui.rotation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.account.WriteLock;
import org.cronconsole.rotation.RotationPlan;
import org.cronconsole.rotation.RotationWish;
import org.cronconsole.rotation.Way;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What is typed and chosen before a plan is made. */
final class RotationForm {
    final StringProperty variable = new SimpleStringProperty("");
    final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.COPIES);
    final ObjectProperty<RotationPlan.@Nullable Group> group = new SimpleObjectProperty<>();
    final StringProperty old = new SimpleStringProperty("");
    final ObjectProperty<DeployAfter> deploy = new SimpleObjectProperty<>(DeployAfter.DEPLOY_ONLY);
    final ObservableList<RotationPlan.Group> groups = FXCollections.observableArrayList();

    /** What is wanted, as it stands. */
    RotationWish wish() {
        RotationPlan.Group to = group.get();
        boolean named = way.get() == Way.COPIES || way.get() == Way.TO_GROUP;
        return new RotationWish(
                variable.get().strip(),
                way.get(),
                way.get() == Way.COPIES || to == null ? null : to.id(),
                named && !old.get().isEmpty() ? Secret.of(old.get()) : null,
                deploy.get());
    }

    /** True where the jobs cannot be read: a read-only session reads no values. */
    BooleanBinding cannotFind(WriteAccess writes) {
        return Bindings.createBooleanBinding(
                () ->
                        variable.get().isBlank()
                                || way.get() != Way.COPIES && group.get() == null
                                || writes.stateProperty().get() == WriteLock.State.READ_ONLY,
                variable,
                way,
                group,
                writes.stateProperty());
    }

    /** Offers these groups; the chosen one stays where it is among them. */
    void offer(List<RotationPlan.Group> found) {
        RotationPlan.Group chosen = group.get();
        groups.setAll(found);
        group.set(found.contains(chosen) ? chosen : null);
    }

    /** Forgets the value that was typed. */
    void forgetOld() {
        old.set("");
    }
}
