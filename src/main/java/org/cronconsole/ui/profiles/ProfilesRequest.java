package org.cronconsole.ui.profiles;

import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.ProfileId;

import java.nio.file.Path;

/** What the screen of profiles is opened for. */
public sealed interface ProfilesRequest {
    /** To look at them. */
    record Look() implements ProfilesRequest {}

    /** To make one. */
    record Make() implements ProfilesRequest {}

    /** To change one. */
    record Edit(ProfileId id) implements ProfilesRequest {}

    /** To look over a draft and save it. */
    record Review(ProfileDraft draft) implements ProfilesRequest {}

    /** To look over what a file holds: exported profiles, or a {@code .env} file. */
    record Import(Path file) implements ProfilesRequest {}
}
