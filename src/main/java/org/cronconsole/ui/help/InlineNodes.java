package org.cronconsole.ui.help;

import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Fills a paragraph with its words and links. */
final class InlineNodes extends AbstractVisitor {
    private final TextFlow flow;
    private final Consumer<String> follow;
    private final Deque<String> looks = new ArrayDeque<>();

    /** Fills this paragraph. */
    InlineNodes(TextFlow flow, Consumer<String> follow) {
        this.flow = flow;
        this.follow = follow;
    }

    /** Adds what stands below a block. */
    void fill(Node block) {
        visitChildren(block);
    }

    private void add(String words, String... more) {
        Text text = new Text(words);
        text.getStyleClass().add("help-text");
        text.getStyleClass().addAll(looks);
        text.getStyleClass().addAll(more);
        flow.getChildren().add(text);
    }

    private void within(String look, Node node) {
        looks.push(look);
        visitChildren(node);
        looks.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "help-inline-code");
    }

    @Override
    public void visit(Emphasis words) {
        within("help-emphasis", words);
    }

    @Override
    public void visit(StrongEmphasis words) {
        within("help-strong", words);
    }

    @Override
    public void visit(SoftLineBreak end) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
        add("\n");
    }

    @Override
    public void visit(Link link) {
        Hyperlink words = new Hyperlink(Words.of(link));
        words.getStyleClass().addAll("flush", "help-link");
        words.setOnAction(pressed -> follow.accept(link.getDestination()));
        flow.getChildren().add(words);
    }

    // Pictures are for the pages on the web; here their words stand for them.
    @Override
    public void visit(Image image) {
        within("help-emphasis", image);
    }
}
