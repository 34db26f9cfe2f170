package org.cronconsole.ui.profiles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The profiles as they were seen last, and the one that is selected. */
final class ProfileList {
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProfileRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper environmentIsThere = new ReadOnlyBooleanWrapper();

    /** Shows them; selects this one where it is given, else the one that was selected before. */
    void show(SeenProfiles seen, @Nullable ProfileId wanted) {
        ProfileRow before = selected.get();
        ProfileId keep = wanted == null && before != null ? before.profile().id() : wanted;
        Profiles.Listing listing = seen.listing();
        rows.setAll(
                listing.profiles().stream()
                        .map(each ->
                                new ProfileRow(each, each.id().equals(listing.defaultProfile())))
                        .toList());
        environmentIsThere.set(seen.environment());
        ProfileRow first = rows.isEmpty() ? null : rows.getFirst();
        selected.set(keep == null ? first : find(keep).orElse(first));
    }

    Optional<ProfileRow> find(ProfileId id) {
        return rows.stream().filter(row -> row.profile().id().equals(id)).findFirst();
    }

    List<StoredProfile> profiles() {
        return rows.stream().map(ProfileRow::profile).toList();
    }

    ObservableList<ProfileRow> rows() {
        return rows;
    }

    ObjectProperty<@Nullable ProfileRow> selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty environmentIsThereProperty() {
        return environmentIsThere.getReadOnlyProperty();
    }
}
