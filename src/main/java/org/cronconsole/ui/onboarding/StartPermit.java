package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.account.WriteLock;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;

/** Whether the plan can be carried out now, and why not. */
final class StartPermit {
    private final WriteLock writes;
    private final Planning planning;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper given = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** Follows the plan and the lock; an unlock ends by itself, so {@link #look} now and then. */
    StartPermit(WriteLock writes, Planning planning, Tasks tasks, Texts texts) {
        this.writes = writes;
        this.planning = planning;
        this.texts = texts;
        planning.stateProperty().addListener((o, was, now) -> look());
        writes.onChange(state -> tasks.onScreen(this::look));
        look();
    }

    /** Looks again. */
    void look() {
        OnboardingPlan plan = planning.planProperty().get();
        refusal.set(
                switch (writes.state()) {
                    case READ_ONLY -> texts.get("onboarding.refused.readonly");
                    case LOCKED -> texts.get("onboarding.refused.locked");
                    case UNLOCKED, OPEN ->
                            plan == null || plan.possible()
                                    ? ""
                                    : texts.get("onboarding.refused.conflicts");
                });
        given.set(plan != null && refusal.get().isEmpty());
    }

    /** Whether there is a plan that can be carried out now. */
    ReadOnlyBooleanProperty givenProperty() {
        return given.getReadOnlyProperty();
    }

    /** What keeps a plan from being carried out now; empty where nothing does. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
