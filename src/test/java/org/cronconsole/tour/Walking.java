package org.cronconsole.tour;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.shell.Going;
import org.cronconsole.ui.shell.Place;

import java.util.Objects;
import java.util.function.BiConsumer;

/** What the parts of a walk share; each step begins from wherever one is. */
abstract class Walking {
    /** The hands that work the window. */
    protected final Hands hands;

    /** The main window. */
    protected final Stage stage;

    private final BiConsumer<String, Runnable> step;

    /** Whatever is reached by a step is told with its name. */
    Walking(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        this.hands = hands;
        this.stage = stage;
        this.step = step;
    }

    /** A step, which ends where a picture is taken. */
    protected void step(String name, Runnable act) {
        step.accept(name, act);
    }

    /** Goes to a screen and waits until it is read. */
    protected void goTo(Place place) {
        hands.onScreen(() -> {
            Going.to(stage.getScene(), place);
            return true;
        });
        rest();
    }

    /** Waits until nothing turns any more. */
    protected void rest() {
        hands.waitFor("the screen to be read", () -> !Going.works(stage.getScene().getRoot()));
    }

    /** Closes a picker. */
    protected void close(String picker) {
        quietly(() ->
                hands.onScreen(() -> {
                    ((Picker) node(picker)).close();
                    return true;
                }));
    }

    /** Empties a field. */
    protected void clear(String field) {
        quietly(() -> {
            hands.waitFor(field);
            hands.onScreen(() -> {
                ((TextInputControl) node(field)).clear();
                return true;
            });
        });
    }

    /** What leads to the next step, which tells of it where it was not reached. */
    protected static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Hands.NotSeen | IllegalStateException notThere) {
            System.out.println(notThere.getMessage());
        }
    }

    /** Selects the first rows of a table. */
    protected void select(String table, int rows) {
        hands.selectFirst(table, found -> found >= rows);
        hands.onScreen(() -> {
            ((TableView<?>) node(table)).getSelectionModel().selectRange(0, rows);
            return true;
        });
    }

    /** Selects a row of a table or a list, the first being 0; the last where there are fewer. */
    protected void chooseRow(String rows, int row) {
        hands.onScreen(() -> {
            if (node(rows) instanceof TableView<?> table) {
                table.getSelectionModel()
                        .clearAndSelect(Math.min(row, table.getItems().size() - 1));
            } else if (node(rows) instanceof ListView<?> list) {
                list.getSelectionModel().clearAndSelect(Math.min(row, list.getItems().size() - 1));
            }
            return true;
        });
        rest();
    }

    /** Turns to a tab. */
    protected void tab(String pane, int index) {
        hands.onScreen(() -> {
            ((TabPane) node(pane)).getSelectionModel().select(index);
            return true;
        });
    }

    /** Selects one of the first lines of a list. */
    protected void first(String list) {
        hands.waitForLines(list);
        hands.onScreen(() -> {
            ListView<?> view = (ListView<?>) node(list);
            view.getSelectionModel().select(Math.min(1, view.getItems().size() - 1));
            return true;
        });
        rest();
    }

    /** Scrolls to the end of a pane of this id. */
    protected void down(String pane) {
        hands.waitFor(pane);
        scroll((ScrollPane) node(pane), 1);
    }

    /** Scrolls to the end of a pane of this style. */
    protected void downClass(String style) {
        scroll((ScrollPane) stage.getScene().lookup("." + style), 1);
    }

    /** The pane in which something scrolls. */
    protected ScrollPane scrolling(String id) {
        return hands.onScreen(() -> {
            ScrollPane outer = null;
            for (Node at = node(id); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane && outer == null) {
                    outer = pane;
                }
            }
            return Objects.requireNonNull(outer, id);
        });
    }

    /** Scrolls. */
    protected void scroll(ScrollPane pane, double to) {
        hands.onScreen(() -> {
            pane.setVvalue(to);
            return true;
        });
    }

    /** What has this id. */
    protected Node node(String id) {
        return Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
    }

    /** Opens the runs of a job that has some, with the log of the last one. */
    final void runsOfFord() {
        hands.press("navJobs");
        hands.type("jobFilterField", "Ford");
        hands.selectFirst("jobTable", rows -> rows >= 1);
        hands.press("viewRunsButton");
        hands.selectFirst("runTable", rows -> rows >= 1);
        hands.waitForLines("runLogView");
    }
}
