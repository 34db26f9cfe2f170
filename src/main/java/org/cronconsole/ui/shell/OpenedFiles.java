package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.dealership.OnboardingFile;
import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.file.FileRefused;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that are opened with the application: each goes to the screen that it is for. */
public final class OpenedFiles {
    /** What a file is for, by its name. */
    enum Kind {
        /** Settings: a {@code .env} file. */
        PROFILE,
        /** One dealership: JSON. */
        ONBOARDING,
        /** Many dealerships: CSV. */
        MANY
    }

    private final ScreenKit kit;
    private final Ways ways;
    private final ObjectProperty<@Nullable Notice> notice;
    private @Nullable Notice said;

    /** The screens. */
    record Ways(Consumer<Path> profile, Consumer<OnboardingForm> onboarding, Consumer<Path> many) {}

    /**
     * Opens files in a session.
     *
     * @param notice tells why a file could not be opened
     */
    OpenedFiles(ScreenKit kit, Ways ways, ObjectProperty<@Nullable Notice> notice) {
        this.kit = kit;
        this.ways = ways;
        this.notice = notice;
    }

    /** Whether a file is for something here, by its name. */
    public static boolean isKnown(Path file) {
        return kind(file).isPresent();
    }

    /** What a file is for; empty where it is for nothing here. */
    static Optional<Kind> kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".env")) {
            return Optional.of(Kind.PROFILE);
        }
        if (name.endsWith(".json")) {
            return Optional.of(Kind.ONBOARDING);
        }
        return name.endsWith(".csv") ? Optional.of(Kind.MANY) : Optional.empty();
    }

    /** Opens the first, and says that there are more where there are. */
    void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (notice.get() == said) {
            // What was said of another file is over.
            notice.set(null);
        }
        Path file = files.getFirst();
        String name = String.valueOf(file.getFileName());
        if (files.size() > 1) {
            say(Notice.info("", kit.texts().format("open.onlyone", name)));
        }
        Optional<Kind> kind = kind(file);
        if (kind.isEmpty()) {
            say(
                    new Notice(
                            Notice.Kind.WARNING,
                            kit.texts().format("open.unknown.title", name),
                            kit.texts().get("open.unknown.text"),
                            "",
                            null,
                            null));
            return;
        }
        switch (kind.get()) {
            case PROFILE -> ways.profile().accept(file);
            case MANY -> ways.many().accept(file);
            case ONBOARDING ->
                    kit.tasks()
                            .run(
                                    () -> read(file),
                                    ways.onboarding(),
                                    failure -> say(unread(name, failure)));
        }
    }

    private void say(Notice words) {
        said = words;
        notice.set(words);
    }

    private OnboardingForm read(Path file) {
        OnboardingForm form = OnboardingFile.readForTemplate(file);
        Map<String, String> problems = new LinkedHashMap<>();
        form.env()
                .forEach((name, value) -> {
                    if (value.lines().count() > 1) {
                        problems.put("env." + name, kit.texts().get("open.lines"));
                    }
                });
        if (!problems.isEmpty()) {
            throw new FormProblems(problems);
        }
        return form;
    }

    private Notice unread(String name, Throwable failure) {
        boolean ofFile = failure instanceof FormProblems || failure instanceof FileRefused;
        return ofFile
                ? new Notice(
                        Notice.Kind.ERROR,
                        kit.texts().format("open.refused", name),
                        String.valueOf(failure.getMessage()),
                        "",
                        null,
                        null)
                : Notice.of(kit.problems().of(failure));
    }
}
