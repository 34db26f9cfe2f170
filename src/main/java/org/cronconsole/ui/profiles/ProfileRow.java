package org.cronconsole.ui.profiles;

import org.cronconsole.profile.StoredProfile;

/** A profile in the list. */
record ProfileRow(StoredProfile profile, boolean isDefault) {}
