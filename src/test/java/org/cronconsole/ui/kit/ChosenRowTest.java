package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What is selected in a list and what is told beside it, while rows come, go and are hidden. */
class ChosenRowTest {
    private final TestWindow window = TestWindow.open();
    private final TableView<Town> table = new TableView<>();
    private final ListView<Object> list = new ListView<>();
    private final ObservableList<Town> towns = FXCollections.observableArrayList();
    private final FilteredList<Town> matching = new FilteredList<>(towns);
    private final Chosen<Town> chosen =
            Chosen.among(matching, (one, other) -> one.name().equals(other.name()));
    private final List<String> told = new ArrayList<>();

    private record Town(String name, int people) {}

    @BeforeEach
    void show() {
        window.show(
                stage -> {
                    Columns.add(
                            table,
                            "name",
                            "Town",
                            200,
                            50,
                            () -> Cells.lines((Town town) -> Cells.Lines.of(town.name())));
                    Columns.showSorted(table, matching);
                    ChosenRow.bind(table, chosen);
                    return new VBox(table, list);
                },
                root -> root);
        chosen.row().subscribe(town -> told.add(town == null ? "-" : town.name()));
        change(() -> towns.setAll(read()));
        told.clear();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static List<Town> read() {
        return List.of(
                new Town("Aurora", 180),
                new Town("Elgin", 114),
                new Town("Joliet", 150),
                new Town("Skokie", 67));
    }

    private void change(Runnable change) {
        onFx(() -> chosen.keep(change));
    }

    private void onFx(Runnable act) {
        window.onFx(() -> {
            act.run();
            return null;
        });
    }

    private @Nullable Town selected() {
        return window.onFx(() -> table.getSelectionModel().getSelectedItem());
    }

    private int at() {
        return window.onFx(() -> table.getSelectionModel().getSelectedIndex());
    }

    private @Nullable Town chosen() {
        return chosen.row().get();
    }

    @Test
    void aRowStaysSelectedWhereFreshOnesAreEqualOthersOrElsewhere() {
        onFx(() -> table.getSelectionModel().select(2));
        assertThat(chosen()).isEqualTo(new Town("Joliet", 150));
        change(() -> towns.setAll(read()));
        assertThat(selected()).as("all are equal").isEqualTo(new Town("Joliet", 150));
        assertThat(at()).isEqualTo(2);
        change(() -> towns.setAll(new Town("Joliet", 151), new Town("Aurora", 180)));
        assertThat(selected()).as("another place").isEqualTo(new Town("Joliet", 151));
        assertThat(at()).isZero();
        assertThat(chosen()).isEqualTo(new Town("Joliet", 151));
        change(() -> towns.setAll(new Town("Aurora", 180)));
        assertThat(selected()).as("it is gone").isNull();
        assertThat(chosen()).isNull();
        assertThat(told)
                .as("no other one was chosen meanwhile")
                .containsExactly("Joliet", "Joliet", "-");
    }

    @Test
    void aRowThatIsHiddenIsNotChosenUntilItShowsAgain() {
        onFx(() -> table.getSelectionModel().select(1));
        change(() -> matching.setPredicate(town -> town.people() > 120));
        assertThat(chosen()).isNull();
        assertThat(selected()).as("nor is the one that took its place").isNull();
        change(() -> towns.setAll(read()));
        assertThat(chosen()).isNull();
        change(() -> matching.setPredicate(null));
        assertThat(chosen()).isEqualTo(new Town("Elgin", 114));
        assertThat(selected()).isEqualTo(chosen());
        change(() -> matching.setPredicate(town -> town.people() > 120));
        onFx(() -> table.getSelectionModel().select(0));
        change(() -> matching.setPredicate(null));
        assertThat(chosen()).as("another was chosen meanwhile").isEqualTo(new Town("Aurora", 180));
        assertThat(selected()).isEqualTo(chosen());
        assertThat(told).containsExactly("Elgin", "-", "Elgin", "-", "Aurora");
    }

    @Test
    void aRowIsChosenFromElsewhereAndNoLonger() {
        onFx(() -> chosen.row().set(towns.get(3)));
        assertThat(at()).isEqualTo(3);
        onFx(() -> chosen.row().set(null));
        assertThat(at()).isEqualTo(-1);
    }

    @Test
    void aHeadCanBeSelectedThoughNothingIsToldOfIt() {
        List<Object> picked = new ArrayList<>();
        onFx(() -> {
            list.getItems().setAll("Illinois", towns.get(0), towns.get(1));
            ChosenRow.bind(
                    list,
                    Town.class,
                    chosen,
                    row -> {
                        picked.add(row);
                        chosen.row().set(row instanceof Town town ? town : null);
                    });
            list.getSelectionModel().select(1);
            list.getSelectionModel().select(0);
        });
        assertThat(picked).containsExactly(towns.get(0), "Illinois");
        assertThat(chosen()).isNull();
        assertThat(window.onFx(() -> list.getSelectionModel().getSelectedIndex())).isZero();
    }
}
