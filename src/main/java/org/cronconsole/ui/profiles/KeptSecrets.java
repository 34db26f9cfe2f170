package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.secrets.SecretPlaceViewModel;
import org.jspecify.annotations.Nullable;

/** Looks which secrets of a profile are kept; their values are not taken out. */
final class KeptSecrets {
    private final Profiles profiles;
    private final ProfileForm form;
    private final ScreenKit kit;
    private final ObjectProperty<@Nullable Notice> notice;
    private final SecretPlaceViewModel places;

    KeptSecrets(
            Profiles profiles,
            ProfileForm form,
            ScreenKit kit,
            ObjectProperty<@Nullable Notice> notice,
            SecretPlaceViewModel places) {
        this.profiles = profiles;
        this.form = form;
        this.kit = kit;
        this.notice = notice;
        this.places = places;
    }

    /**
     * Tells the form; where the store does not answer, it stays unknown and the person hears why.
     */
    void look(StoredProfile profile) {
        kit.tasks()
                .run(
                        () -> profiles.kept(profile),
                        kept ->
                                form.known(field ->
                                        kept.contains(field)
                                                ? SecretEntry.Kept.YES
                                                : SecretEntry.Kept.NO),
                        failure -> failed(profile, failure));
    }

    private void failed(StoredProfile profile, Throwable failure) {
        if (failure instanceof SecretStoreProblem problem) {
            notice.set(
                    Notice.warning(
                                    kit.texts().get("profiles.secrets.unknown"),
                                    String.valueOf(problem.getMessage()))
                            .withAction(
                                    kit.texts().get("profiles.secrets.settle"),
                                    () -> places.settle(problem, () -> again(profile))));
        } else {
            notice.set(Notice.of(kit.problems().of(failure)));
        }
    }

    private void again(StoredProfile profile) {
        notice.set(null);
        look(profile);
    }
}
