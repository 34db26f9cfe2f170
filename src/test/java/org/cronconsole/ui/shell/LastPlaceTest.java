package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class LastPlaceTest {
    private final UiState state = UiState.read(Path.of("none-of-this-name"));

    private Place beginsAt(String profile) {
        ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.JOBS);
        LastPlace.of(place, state, profile);
        return place.get();
    }

    @Test
    void beginsWhereSomebodyWasUnderTheSameProfile() {
        ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.JOBS);
        LastPlace.of(place, state, "acme");
        place.set(Place.FLEET);
        // A form is nothing to begin with.
        place.set(Place.NEW_JOB);
        assertThat(beginsAt("acme")).isEqualTo(Place.FLEET);
        assertThat(beginsAt("other")).isEqualTo(Place.JOBS);
    }

    @Test
    void whatIsNoScreenAnyMoreIsPassedOver() {
        state.put("place.acme", "GONE");
        assertThat(beginsAt("acme")).isEqualTo(Place.JOBS);
        state.put("place.acme", "EDIT_JOB");
        assertThat(beginsAt("acme")).isEqualTo(Place.JOBS);
    }
}
