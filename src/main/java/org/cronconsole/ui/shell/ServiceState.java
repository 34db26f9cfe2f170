package org.cronconsole.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.fault.Silence;
import org.cronconsole.render.RateAllowance;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.Connection;
import org.cronconsole.workbench.RenderLimits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the services answer, and how much may still be asked of Render. */
final class ServiceState {
    /** From here on it is said that little is left: a tenth. */
    private static final int LITTLE = 10;

    private final Connection connection;
    private final RenderLimits limits;
    private final ScreenKit kit;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reads = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper readsInShort = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper readsSpoken = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper little = new ReadOnlyBooleanWrapper();

    /** Says nothing, until one looks. */
    ServiceState(Connection connection, RenderLimits limits, ScreenKit kit) {
        this.connection = connection;
        this.limits = limits;
        this.kit = kit;
    }

    /** Looks how it stands; to be called every second, since answers come at any time. */
    void look() {
        lookAtServices(connection.silent());
        lookAtReads(limits.readsLeft());
    }

    private void lookAtServices(List<Silence> now) {
        silent.set(!now.isEmpty());
        if (now.isEmpty()) {
            words.set(kit.texts().get("shell.connected"));
            spoken.set(kit.texts().get("shell.connected.spoken"));
            return;
        }
        words.set(
                kit.texts()
                        .format(
                                "shell.silent",
                                now.stream()
                                        .map(Silence::service)
                                        .collect(Collectors.joining(", "))));
        spoken.set(now.stream().map(this::sentence).collect(Collectors.joining(" ")));
    }

    private String sentence(Silence one) {
        return kit.texts()
                .format(
                        "shell.silent.spoken",
                        one.service(),
                        kit.times().localToTheSecond(one.since()),
                        one.why());
    }

    private void lookAtReads(Optional<RateAllowance> known) {
        if (known.isEmpty()) {
            reads.set("");
            readsInShort.set("");
            readsSpoken.set("");
            little.set(false);
            return;
        }
        RateAllowance now = known.get();
        reads.set(kit.texts().format("shell.reads", now.left(), now.limit()));
        readsInShort.set(kit.texts().format("shell.reads.short", now.left()));
        little.set(now.left() * LITTLE < now.limit());
        String spokenOfReads = sentence("shell.reads.spoken", now);
        readsSpoken.set(
                limits.createsLeft()
                        .map(creates ->
                                spokenOfReads + " " + sentence("shell.creates.spoken", creates))
                        .orElse(spokenOfReads));
    }

    private String sentence(String key, RateAllowance now) {
        return kit.texts()
                .format(
                        key,
                        now.left(),
                        now.limit(),
                        kit.times().localToTheSecond(now.fullAgainAt()));
    }

    /** Whether they answer, in two or three words. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The same in sentences: who does not answer since when, and why. */
    ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /** True while a service does not answer. */
    ReadOnlyBooleanProperty silentProperty() {
        return silent.getReadOnlyProperty();
    }

    /** How many reads Render lets through of how many; empty where no answer has told. */
    ReadOnlyStringProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /** The number alone, where there is little room. */
    ReadOnlyStringProperty readsInShortProperty() {
        return readsInShort.getReadOnlyProperty();
    }

    /** The same in sentences: until when, and what is left of creates. */
    ReadOnlyStringProperty readsSpokenProperty() {
        return readsSpoken.getReadOnlyProperty();
    }

    /** True where less than a tenth of the reads is left. */
    ReadOnlyBooleanProperty littleProperty() {
        return little.getReadOnlyProperty();
    }
}
