package org.cronconsole.ui.profiles;

import org.cronconsole.profile.ProfileCheck;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks over the form after each change, away from the screen: it asks the disk for a file. */
final class FormCheck {
    private final ProfileForm form;
    private final ProfileProblems problems;
    private final ScreenKit kit;
    private List<StoredProfile> others = List.of();
    private Tasks.@Nullable Handle underWay;

    FormCheck(ProfileForm form, ProfileProblems problems, ScreenKit kit) {
        this.form = form;
        this.problems = problems;
        this.kit = kit;
    }

    /** These profiles are kept already. */
    void among(List<StoredProfile> kept) {
        others = List.copyOf(kept);
    }

    /** Looks at what stands in the form now. */
    void look() {
        if (underWay != null) {
            underWay.cancel();
        }
        StoredProfile profile = form.draft().profile();
        boolean idleIsWrong = form.idleLock().isEmpty();
        underWay =
                kit.tasks()
                        .run(
                                () -> ProfileCheck.problems(profile, others),
                                found -> problems.found(byField(found, idleIsWrong)),
                                failure -> problems.found(byField(Map.of(), idleIsWrong)));
    }

    /** What was refused when it was to be saved. */
    void refused(Map<String, String> found) {
        problems.found(byField(found, form.idleLock().isEmpty()));
    }

    private Map<ProfileField, String> byField(Map<String, String> found, boolean idleIsWrong) {
        Map<ProfileField, String> byField = new EnumMap<>(ProfileField.class);
        found.forEach((key, problem) ->
                ProfileField.named(key).ifPresent(field -> byField.put(field, problem)));
        if (idleIsWrong) {
            byField.put(ProfileField.IDLE_LOCK, kit.texts().get("profiles.idlelock.wrong"));
        }
        return byField;
    }
}
