package org.cronconsole.ui.customjob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.DeployNeed;
import org.cronconsole.job.FieldChange;
import org.cronconsole.job.JobUpdatePlan;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** What a change will do, before it is sent: old and new of each field, and whether to deploy. */
final class Review {
    private static final String ENV = "env.";

    private final Texts texts;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final BooleanProperty deploy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable JobUpdatePlan> plan =
            new ReadOnlyObjectWrapper<>();

    /** Old and new of a field, in words. */
    record Line(String field, String before, String after) {}

    Review(Texts texts) {
        this.texts = texts;
    }

    /** Shows this plan. A deploy is proposed where nothing takes effect without one. */
    void show(JobUpdatePlan made) {
        lines.setAll(made.changes().stream().map(this::line).toList());
        deploy.set(made.deployNeed() == DeployNeed.YES);
        plan.set(made);
    }

    /** Forgets the plan. */
    void forget() {
        lines.clear();
        plan.set(null);
    }

    private Line line(FieldChange change) {
        String field = change.field();
        String name =
                field.startsWith(ENV)
                        ? texts.format("customjob.env.named", field.substring(ENV.length()))
                        : texts.get("customjob.field." + field);
        return new Line(name, change.before(), change.after());
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Whether to deploy after saving. */
    BooleanProperty deployProperty() {
        return deploy;
    }

    /** The plan; null while there is none. */
    ReadOnlyObjectProperty<@Nullable JobUpdatePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Whether a deploy is needed, in words; empty where none is. */
    String deployWords() {
        JobUpdatePlan shown = plan.get();
        return shown == null
                ? ""
                : switch (shown.deployNeed()) {
                    case YES -> texts.get("customjob.review.deploy.yes");
                    case PERHAPS -> texts.get("customjob.review.deploy.perhaps");
                    case NO -> "";
                };
    }
}
