package org.cronconsole.ui.faults;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.ui.kit.Chosen;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.SandboxFaults;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The faults of the sandbox, looked at every second while they are in sight. */
public final class FaultsViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Supplier<SandboxFaults> faults;
    private final ScreenKit kit;
    private final FaultForm form;
    private final ObservableList<SandboxFaults.Standing> rules =
            FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final Chosen<SandboxFaults.Standing> chosen =
            Chosen.among(rules, (one, other) -> one.number() == other.number());
    private Tasks.@Nullable Handle ticking;

    /**
     * Shows these faults.
     *
     * @param faults may wait, so it is asked in the background
     */
    public FaultsViewModel(Supplier<SandboxFaults> faults, ScreenKit kit) {
        this.faults = faults;
        this.kit = kit;
        this.form = new FaultForm(kit.texts());
    }

    /** Starts looking what the rules have done. */
    public void entered() {
        change(all -> {});
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, () -> change(all -> {}));
        }
    }

    /** Stops looking. */
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /**
     * Adds what the form says, unless something is wrong with it.
     *
     * @return the field to go to where something is wrong
     */
    Optional<FaultField> add() {
        notice.set(null);
        Optional<SandboxFault> fault = form.read();
        if (fault.isEmpty()) {
            return form.wrong();
        }
        change(all -> all.add(fault.get()));
        return Optional.empty();
    }

    /** Removes the selected rule. */
    void remove() {
        SandboxFaults.Standing rule = chosen.row().get();
        if (rule != null) {
            change(all -> all.remove(rule.number()));
        }
    }

    /** Removes all rules. */
    void clear() {
        change(SandboxFaults::clear);
    }

    private void change(Consumer<SandboxFaults> toDo) {
        kit.tasks()
                .run(
                        () -> {
                            SandboxFaults all = faults.get();
                            toDo.accept(all);
                            return all.list();
                        },
                        this::show,
                        failure -> notice.set(Notice.of(kit.problems().of(failure))));
    }

    private void show(List<SandboxFaults.Standing> now) {
        if (!rules.equals(now)) {
            chosen.keep(() -> rules.setAll(now));
        }
    }

    FaultForm form() {
        return form;
    }

    Texts texts() {
        return kit.texts();
    }

    ObservableList<SandboxFaults.Standing> rules() {
        return rules;
    }

    /** The rule that can be removed. */
    Chosen<SandboxFaults.Standing> chosen() {
        return chosen;
    }

    ObjectProperty<SandboxFaults.@Nullable Standing> selectedProperty() {
        return chosen.row();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }
}
