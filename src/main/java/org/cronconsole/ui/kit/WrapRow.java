package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row that goes on below where its width does not hold all: nothing is pushed out of the window
 * when words are large. Where everything fits it is an {@link HBox}.
 */
public final class WrapRow extends HBox {
    /** What a field or a line of words keeps before the row is broken, as it was drawn. */
    private static final double FIELD = 120;

    private static final double WORDS = 70;

    /** A longer word is broken: an address has no end. */
    private static final double WORD = 240;

    /** No window is so wide: whoever asks for the height at this width knows none. */
    private static final double NO_WINDOW = 100_000;

    private static final String LONGEST = "cronconsole.longest";

    /** What was told last to somebody who did not know the width; negative: nobody asked. */
    private double told = -1;

    /** An empty row. */
    public WrapRow() {}

    private record Line(List<Node> nodes, double width) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        double widest = 0;
        for (Node node : getManagedChildren()) {
            widest = Math.max(widest, least(node));
        }
        return insets.getLeft() + widest + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width >= 0 && width <= NO_WINDOW) {
            return heightAt(width);
        }
        // It is as wide then as it was.
        told = heightAt(getWidth() > 0 ? getWidth() : -1);
        return told;
    }

    /** The height at this width; at a negative one that of all in one line. */
    private double heightAt(double width) {
        double room = inner(width < 0 ? Double.MAX_VALUE : width);
        List<Line> lines = lines(room);
        if (lines.size() < 2 && wanted(room) <= room) {
            return Math.min(super.computePrefHeight(width), heightInOne(room, width));
        }
        Insets insets = getInsets();
        double height = insets.getTop() + insets.getBottom() + getSpacing() * (lines.size() - 1);
        for (Line line : lines) {
            height += height(line, room);
        }
        return snapSizeY(height);
    }

    /** All in one line; an {@link HBox} has words that grow as narrow as they may be. */
    private double heightInOne(double room, double width) {
        List<Node> growing = getManagedChildren().stream().filter(WrapRow::grows).toList();
        if (width < 0 || growing.stream().allMatch(node -> node.getContentBias() == null)) {
            return Double.MAX_VALUE;
        }
        double share = (room - wanted(room)) / growing.size();
        double height = 0;
        for (Node node : getManagedChildren()) {
            double has = wanted(node, room) + (growing.contains(node) ? share : 0);
            double most = node.maxWidth(-1) + beside(node);
            height = Math.max(height, height(node, Math.min(has, most)));
        }
        return getInsets().getTop() + snapSizeY(height) + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double width = inner(getWidth());
        List<Line> lines = lines(width);
        if (told >= 0) {
            double now = heightAt(getWidth());
            if (told != now) {
                told = now;
                // Some parents ask for the height whatever the width, before it is known.
                Platform.runLater(this::requestLayout);
            }
        }
        if (lines.size() < 2 && wanted(width) <= width) {
            super.layoutChildren();
            return;
        }
        double y = getInsets().getTop();
        for (Line line : lines) {
            double height = height(line, width);
            place(line, y, width, height);
            y += height + getSpacing();
        }
    }

    private void place(Line line, double y, double width, double height) {
        double[] widths = widths(line, width);
        double left = getInsets().getLeft();
        double free = width - Arrays.stream(widths).sum() - getSpacing() * (widths.length - 1);
        double x =
                switch (getAlignment().getHpos()) {
                    case RIGHT -> left + Math.max(0, free);
                    case CENTER -> left + Math.max(0, free / 2);
                    case LEFT -> left;
                };
        for (int i = 0; i < widths.length; i++) {
            layoutInArea(
                    line.nodes().get(i),
                    snapPositionX(x),
                    snapPositionY(y),
                    widths[i],
                    height,
                    0,
                    margin(line.nodes().get(i)),
                    true,
                    isFillHeight(),
                    getAlignment().getHpos(),
                    getAlignment().getVpos());
            x += widths[i] + getSpacing();
        }
    }

    /** As wide as they want to be; what gives way does, and what grows takes the rest. */
    private double[] widths(Line line, double width) {
        List<Node> nodes = line.nodes();
        double[] widths = new double[nodes.size()];
        double room = width - getSpacing() * (nodes.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = wanted(nodes.get(i), width);
            room -= widths[i];
        }
        for (int i = widths.length - 1; i >= 0 && room < 0; i--) {
            double gives = Math.min(-room, Math.max(0, widths[i] - least(nodes.get(i))));
            widths[i] -= gives;
            room += gives;
        }
        for (int i = 0; i < widths.length && room > 0; i++) {
            Node node = nodes.get(i);
            if (grows(node)) {
                double most = Math.max(widths[i], node.maxWidth(-1) + beside(node));
                double takes = Math.min(room, most - widths[i]);
                widths[i] += takes;
                room -= takes;
            }
        }
        return widths;
    }

    private List<Line> lines(double width) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            double needs = least(node);
            double with = nodes.isEmpty() ? needs : used + getSpacing() + needs;
            if (!nodes.isEmpty() && with > width) {
                lines.add(new Line(nodes, used));
                nodes = new ArrayList<>();
                with = needs;
            }
            nodes.add(node);
            used = with;
        }
        if (!nodes.isEmpty()) {
            lines.add(new Line(nodes, used));
        }
        return lines.stream().filter(line -> !isFiller(line)).toList();
    }

    /** What only keeps others apart needs no line of its own. */
    private static boolean isFiller(Line line) {
        return line.nodes().stream()
                .allMatch(node -> node.getClass() == Region.class && node.minWidth(-1) == 0);
    }

    private double height(Line line, double width) {
        double[] widths = widths(line, width);
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, height(line.nodes().get(i), widths[i]));
        }
        return snapSizeY(height);
    }

    /** What a node needs in this width, both with what is kept free around it. */
    private static double height(Node node, double width) {
        double inner = width - beside(node);
        double needs = Math.max(node.minHeight(inner), node.prefHeight(inner));
        return margin(node).getTop() + needs + margin(node).getBottom();
    }

    private static Insets margin(Node node) {
        Insets margin = getMargin(node);
        return margin == null ? Insets.EMPTY : margin;
    }

    /** What is kept free on both sides of a node. */
    private static double beside(Node node) {
        return margin(node).getLeft() + margin(node).getRight();
    }

    /** The width below which a node is of no use, with what is kept free beside it. */
    private double least(Node node) {
        Node inner =
                node instanceof StackPane pane && pane.getChildren().size() == 1
                        ? pane.getChildren().getFirst()
                        : node;
        double wanted = node.prefWidth(-1);
        double least =
                switch (inner) {
                    case ButtonBase button -> wanted;
                    case TextInputControl field -> Math.min(wanted, Scale.of(FIELD));
                    case Label label when label.getMinWidth() > 0 -> label.getMinWidth();
                    case Label label when label.isWrapText() ->
                            Math.min(wanted, Math.max(Scale.of(WORDS), longestWord(label)));
                    case Label label -> Math.min(wanted, Scale.of(WORDS));
                    default -> node.minWidth(-1);
                };
        return snapSizeX(Math.max(least, node.minWidth(-1)) + beside(node));
    }

    /** Words are not broken inside where the next line has room for them. */
    private static double longestWord(Label label) {
        record Measured(String text, Font font, double width) {}
        String text = label.getText() == null ? "" : label.getText();
        if (label.getProperties().get(LONGEST) instanceof Measured known
                && known.text().equals(text)
                && known.font().equals(label.getFont())) {
            return known.width();
        }
        double longest = 0;
        for (String word : text.split("\\s+", -1)) {
            Text measured = new Text(word);
            measured.setFont(label.getFont());
            longest = Math.max(longest, measured.getLayoutBounds().getWidth());
        }
        Insets inside = label.getInsets();
        double width =
                Math.min(Math.ceil(longest), Scale.of(WORD)) + inside.getLeft() + inside.getRight();
        label.getProperties().put(LONGEST, new Measured(text, label.getFont(), width));
        return width;
    }

    /** What all in one line want. */
    private double wanted(double width) {
        List<Node> nodes = getManagedChildren();
        return nodes.stream().mapToDouble(node -> wanted(node, width)).sum()
                + getSpacing() * (nodes.size() - 1);
    }

    private double wanted(Node node, double width) {
        double least = least(node);
        return snapSizeX(
                Math.clamp(node.prefWidth(-1) + beside(node), least, Math.max(least, width)));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }
}
