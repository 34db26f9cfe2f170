package org.cronconsole.ui.help;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which page of the guide is read, where one came from, and what was looked for. */
final class HelpViewModel {
    private final ScreenKit kit;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Guide.Entry> entries = FXCollections.observableArrayList();
    private final Deque<Topic> before = new ArrayDeque<>();
    private @Nullable Guide guide;
    private Topic wanted = Topic.of(Guide.CONTENTS);

    /** Reads the guide in the background. */
    HelpViewModel(ScreenKit kit) {
        this.kit = kit;
        typed.subscribe(words -> list());
        kit.tasks()
                .run(
                        Guide::read,
                        read -> {
                            guide = read;
                            list();
                            show(wanted);
                        },
                        failed -> told.set(kit.texts().get("help.unreadable")));
    }

    /** A page that was opened, each time anew, so that asking for the same one counts. */
    static final class Opened {
        private final GuidePage page;
        private final String anchor;

        private Opened(GuidePage page, String anchor) {
            this.page = page;
            this.anchor = anchor;
        }

        /** The page. */
        GuidePage page() {
            return page;
        }

        /** The heading to begin at; empty: the page's beginning. */
        String anchor() {
            return anchor;
        }
    }

    /** The page that is shown; null until it is read. */
    ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Whether there is a way back. */
    ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /** What is looked for; empty: the contents are listed. */
    StringProperty typedProperty() {
        return typed;
    }

    /** How much was found, or why nothing is there. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The contents, or what was found. */
    ObservableList<Guide.Entry> entries() {
        return entries;
    }

    /** Opens a place in the guide, from which one can go back to where one was. */
    void open(Topic topic) {
        Opened now = opened.get();
        if (now != null && !topic.equals(wanted)) {
            before.push(wanted);
        }
        show(topic);
    }

    /** Opens the first of what is listed. */
    void openFirst() {
        if (!entries.isEmpty()) {
            open(entries.getFirst().topic());
        }
    }

    /** Goes back to where one was; does nothing where there is no way back. */
    void back() {
        if (!before.isEmpty()) {
            show(before.pop());
        }
    }

    /** Goes where a link on the shown page leads: within the guide, or to the browser. */
    void follow(String destination) {
        Guide.topic(wanted.page(), destination)
                .ifPresentOrElse(this::open, () -> kit.dialogs().browse(destination));
    }

    private void show(Topic topic) {
        wanted = topic;
        back.set(!before.isEmpty());
        if (guide != null) {
            GuidePage page = guide.page(topic.page());
            opened.set(new Opened(page, page.anchor(topic.anchor()).orElse("")));
        }
    }

    private void list() {
        if (guide == null) {
            return;
        }
        entries.setAll(guide.find(typed.get()));
        told.set(typed.get().isBlank() ? "" : kit.texts().format("help.found", entries.size()));
    }
}
