package org.cronconsole.ui.signin;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The profiles to choose from: those that are kept, what the environment says, and what was
 * imported for this session. The one that was used last is chosen, else the default.
 */
final class ProfileChoices {
    private static final String LAST = "signin.profile";

    private final Workbenches workbenches;
    private final UiState state;
    private final Texts texts;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    private final List<Profile> offered = new ArrayList<>();
    private final ObjectProperty<@Nullable Profile> chosen = new SimpleObjectProperty<>();

    ProfileChoices(Workbenches workbenches, UiState state, Texts texts) {
        this.workbenches = workbenches;
        this.state = state;
        this.texts = texts;
    }

    /**
     * What there is.
     *
     * @param problems what a person should know, a sentence each
     */
    record Found(
            List<Profile> profiles, @Nullable ProfileId defaultProfile, List<String> problems) {
        /** What is to be said of it. */
        Optional<Notice> notice(Texts texts) {
            return problems.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Notice.warning(
                                    texts.get("signin.profiles.problems"),
                                    String.join("\n", problems)));
        }
    }

    /** Reads them. Waits. */
    Found read() {
        Profiles kept = workbenches.profiles();
        Profiles.Listing listing = kept.list();
        List<Profile> found = new ArrayList<>();
        List<String> problems = new ArrayList<>(listing.problems());
        for (StoredProfile each : listing.profiles()) {
            try {
                found.add(Profile.stored(each, kept.shown(each)));
            } catch (SettingsProblem unusable) {
                problems.add(texts.format("signin.profile.unusable", unusable.getMessage()));
            }
        }
        try {
            workbenches.fromEnvironment().ifPresent(found::add);
        } catch (SettingsProblem half) {
            problems.add(String.valueOf(half.getMessage()));
        }
        return new Found(found, listing.defaultProfile(), problems);
    }

    /** Shows them, and chooses this one where it is given and there. */
    void show(Found found, @Nullable ProfileId wanted) {
        Profile before = chosen.get();
        profiles.setAll(found.profiles());
        offered.removeIf(each -> profiles.stream().anyMatch(p -> p.name().equals(each.name())));
        profiles.addAll(offered);
        Profile next =
                stored(wanted)
                        .or(() -> again(before))
                        .or(() -> stored(lastUsed()))
                        .or(() -> stored(found.defaultProfile()))
                        .orElse(profiles.isEmpty() ? null : profiles.getFirst());
        chosen.set(next);
    }

    private Optional<Profile> stored(@Nullable ProfileId id) {
        return id == null
                ? Optional.empty()
                : profiles.stream().filter(each -> id.equals(idOf(each))).findFirst();
    }

    private Optional<Profile> again(@Nullable Profile before) {
        if (before == null) {
            return Optional.empty();
        }
        ProfileId id = idOf(before);
        return id != null
                ? stored(id)
                : profiles.stream()
                        .filter(each -> idOf(each) == null && each.name().equals(before.name()))
                        .findFirst();
    }

    private @Nullable ProfileId lastUsed() {
        try {
            return state.get(LAST).map(ProfileId::new).orElse(null);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Adds one for this session and chooses it. */
    void offer(Profile found) {
        offered.removeIf(known -> known.name().equals(found.name()));
        offered.add(found);
        profiles.removeIf(known -> idOf(known) == null && known.name().equals(found.name()));
        profiles.add(found);
        chosen.set(found);
    }

    /** Somebody has signed in with it. */
    void used(Profile profile) {
        ProfileId id = idOf(profile);
        if (id != null) {
            state.put(LAST, id.text());
        } else if (!profiles.contains(profile)) {
            offer(profile);
        }
    }

    /** The id of a profile that is kept; null for others. */
    static @Nullable ProfileId idOf(Profile profile) {
        StoredProfile kept = profile.stored();
        return kept == null ? null : kept.id();
    }

    ObservableList<Profile> profiles() {
        return profiles;
    }

    ObjectProperty<@Nullable Profile> chosenProperty() {
        return chosen;
    }
}
