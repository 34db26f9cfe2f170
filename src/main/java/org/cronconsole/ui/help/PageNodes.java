package org.cronconsole.ui.help;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes nodes of a page's blocks. */
final class PageNodes {
    private final Texts texts;
    private final Consumer<String> follow;
    private final Map<String, Node> headings = new LinkedHashMap<>();

    /**
     * Makes nodes of one page.
     *
     * @param follow goes where a link leads
     */
    PageNodes(Texts texts, Consumer<String> follow) {
        this.texts = texts;
        this.follow = follow;
    }

    /** The nodes of what stands directly below this one, one below the other. */
    VBox below(org.commonmark.node.Node parent, String style) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            box.getChildren().add(block(block));
        }
        return box;
    }

    /** The headings that were made, by anchor. */
    Map<String, Node> headings() {
        return headings;
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case BulletList list -> list(list, "•", 0);
            case OrderedList list -> list(list, ".", firstNumber(list));
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case BlockQuote quote -> below(quote, "help-quote");
            case TableBlock table -> table(table);
            case ThematicBreak ignored -> new Separator();
            case Paragraph words -> flow(words, "help-paragraph");
            default -> flow(block, "help-paragraph");
        };
    }

    private static int firstNumber(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        return first == null ? 1 : first;
    }

    private Node heading(Heading heading) {
        String words = Words.of(heading);
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("help-heading", "help-heading-" + heading.getLevel());
        headings.putIfAbsent(Words.anchor(words), label);
        return label;
    }

    private TextFlow flow(org.commonmark.node.Node block, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        new InlineNodes(flow, follow).fill(block);
        return flow;
    }

    private Node list(org.commonmark.node.Node list, String mark, int first) {
        VBox box = new VBox();
        box.getStyleClass().add("help-list");
        int number = first;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label marker = new Label(first > 0 ? number + mark : mark);
            marker.setMinWidth(Region.USE_PREF_SIZE);
            marker.getStyleClass().add("help-marker");
            VBox words = below(item, "help-item");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(marker, words);
            row.setFillHeight(false);
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().add("help-row");
            box.getChildren().add(row);
            number++;
        }
        return box;
    }

    private Node code(String literal) {
        String words = literal.stripTrailing();
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("monospaced", "help-code");
        HBox.setHgrow(label, Priority.ALWAYS);
        Button copy = new Button("", new FontIcon(Feather.COPY));
        copy.setAccessibleText(texts.format("help.copy", words));
        copy.getStyleClass().addAll("flat", "small");
        copy.setOnAction(pressed -> Copied.put(words));
        HBox box = new HBox(label, copy);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("help-code-box");
        return box;
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        List<Integer> longest = new ArrayList<>();
        int line = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) {
                    row(grid, cells, line++, longest);
                }
            }
        }
        widths(grid, longest);
        return grid;
    }

    private void row(GridPane grid, TableRow row, int line, List<Integer> longest) {
        int column = 0;
        for (var at = row.getFirstChild(); at != null; at = at.getNext(), column++) {
            if (!(at instanceof TableCell cell)) {
                continue;
            }
            boolean head = cell.isHeader();
            StackPane box =
                    new StackPane(flow(cell, head ? "help-table-head" : "help-table-words"));
            box.setAlignment(Pos.TOP_LEFT);
            box.getStyleClass().add("help-cell");
            grid.add(box, column, line);
            int length = Words.of(cell).length();
            if (column == longest.size()) {
                longest.add(length);
            } else {
                longest.set(column, Math.max(longest.get(column), length));
            }
        }
    }

    // By the root of their longest words: a column of short ones is narrow, but never tiny.
    private static void widths(GridPane grid, List<Integer> longest) {
        double all = longest.stream().mapToDouble(PageNodes::weight).sum();
        for (int length : longest) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * weight(length) / all);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
        }
        grid.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    }

    private static double weight(int length) {
        return Math.sqrt(Math.clamp(length, 12, 140));
    }
}
