package org.cronconsole.ui.shell;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the command palette offers: every screen, what can be done on the one that is shown, every
 * dealership, and every job with what can be done to it. What was chosen lately comes first.
 */
final class Palette {
    private static final int REMEMBERED = 12;
    private static final String BETWEEN = "\n";

    private final Texts texts;
    private final UiState state;
    private final String key;
    private final Map<String, Picker.Choice> choices = new LinkedHashMap<>();

    /**
     * What one can do with a job from anywhere.
     *
     * @param show goes where the job is seen, and what comes of an action on it
     */
    record JobWays(
            Consumer<CronJob> show,
            Consumer<CronJob> runs,
            Consumer<CronJob> details,
            Consumer<CronJob> edit,
            JobActions actions) {}

    /** With what was chosen lately under this profile. */
    Palette(Texts texts, UiState state, String profile) {
        this.texts = texts;
        this.state = state;
        this.key = "palette.recent." + profile;
    }

    /** Begins anew. */
    Palette clear() {
        choices.clear();
        return this;
    }

    /** A screen. */
    void place(Place place, Consumer<Place> goTo) {
        String name = place.name().toLowerCase(Locale.ROOT);
        add(
                "place." + name,
                texts.get("nav." + name),
                texts.get("palette.screen"),
                Shortcuts.of(place),
                false,
                () -> goTo.accept(place));
    }

    /** Something that can be done wherever one is. */
    void action(String id, String words, String keys, Runnable action) {
        add("action." + id, words, texts.get("palette.action"), keys, false, action);
    }

    /** What can be pressed on the screen that is shown. */
    void buttons(Place place, List<ScreenButtons.Press> presses) {
        String hint = texts.get("palette.here");
        for (ScreenButtons.Press press : presses) {
            String id = press.id().isEmpty() ? press.words() : press.id();
            add(
                    "button." + place + "." + id,
                    press.words(),
                    hint,
                    "",
                    press.whenTyped(),
                    press.action());
        }
    }

    /** A dealership. */
    void dealership(String name, Runnable open) {
        add("dealership." + name, name, texts.get("palette.dealership"), "", false, open);
    }

    /**
     * A job.
     *
     * @param writing true where it may be changed now
     */
    void job(CronJob job, JobWays ways, boolean writing) {
        add(
                "job." + job.id(),
                job.name(),
                texts.get("palette.runs"),
                "",
                false,
                () -> ways.runs().accept(job));
        of(job, "details", ways.details());
        if (writing && !ways.actions().inFlight().contains(job.id())) {
            JobActions actions = ways.actions();
            Consumer<CronJob> show = ways.show();
            of(job, "edit", ways.edit());
            of(job, "trigger", show.andThen(actions::trigger));
            of(job, job.suspended() ? "resume" : "suspend", show.andThen(actions::suspendOrResume));
            of(job, "delete", show.andThen(actions::delete));
        }
    }

    private void of(CronJob job, String what, Consumer<CronJob> action) {
        add(
                "job." + what + "." + job.id(),
                texts.format("palette.job." + what, job.name()),
                texts.get("palette.action"),
                "",
                true,
                () -> action.accept(job));
    }

    private void add(
            String id, String words, String hint, String keys, boolean typed, Runnable action) {
        choices.put(
                id,
                new Picker.Choice(
                        words,
                        hint,
                        keys,
                        typed,
                        () -> {
                            remember(id);
                            action.run();
                        }));
    }

    private void remember(String id) {
        List<String> recent = new ArrayList<>(recent());
        recent.remove(id);
        recent.addFirst(id);
        state.put(
                key, String.join(BETWEEN, recent.subList(0, Math.min(recent.size(), REMEMBERED))));
    }

    private List<String> recent() {
        return state.get(key).map(all -> Arrays.asList(all.split(BETWEEN))).orElse(List.of());
    }

    /** Everything, what was chosen lately first and offered before anything is typed. */
    List<Picker.Choice> choices() {
        List<Picker.Choice> first = new ArrayList<>();
        Map<String, Picker.Choice> rest = new LinkedHashMap<>(choices);
        for (String id : recent()) {
            Picker.@Nullable Choice chosen = rest.remove(id);
            if (chosen != null) {
                first.add(offered(chosen));
            }
        }
        first.addAll(rest.values());
        return first;
    }

    private static Picker.Choice offered(Picker.Choice chosen) {
        return new Picker.Choice(
                chosen.words(), chosen.hint(), chosen.keys(), false, chosen.action());
    }
}
