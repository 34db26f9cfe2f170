package org.cronconsole.ui.adoption;

import org.cronconsole.ui.adoption.Adopting.Stage;
import org.cronconsole.ui.adoption.AdoptionLine.State;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;

import java.util.ArrayList;
import java.util.List;

/** How a review and its writing stand, in words. */
final class ReviewWords {
    private final Adopting model;
    private final Texts texts;

    ReviewWords(Adopting model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Cells.Status state(AdoptionLine line) {
        StatusPill.Look look =
                switch (line.state()) {
                    case READY -> StatusPill.Look.WAITING;
                    case WRITING -> StatusPill.Look.RUNNING;
                    case WRITTEN -> StatusPill.Look.OK;
                    case CONFLICT, REFUSED -> StatusPill.Look.WARN;
                    case FAILED -> StatusPill.Look.FAIL;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                    case NOT_REACHED -> StatusPill.Look.STOPPED;
                };
        return new Cells.Status(
                look, texts.get("adoption.line." + AdoptionWords.key(line.state())));
    }

    /** Everything counted, and what is to be done next. */
    String totals() {
        List<String> parts = new ArrayList<>();
        Stage stage = model.stageProperty().get();
        for (State state : State.values()) {
            long count = model.count(state);
            if (count > 0) {
                parts.add(texts.format("adoption.total." + AdoptionWords.key(state), count));
            }
        }
        if (model.unchangedProperty().get() > 0 && stage != Stage.LOOKING) {
            parts.add(texts.format("adoption.total.unchanged", model.unchangedProperty().get()));
        }
        String counts = String.join(" · ", parts);
        return switch (stage) {
            case NONE, LOOKING -> texts.get("adoption.looking");
            case REVIEWED ->
                    sentences(
                            counts,
                            model.count(State.READY) == 0
                                    ? ""
                                    : texts.format(
                                            "adoption.will.retime", model.toRetime(State.READY)));
            case WRITING -> counts;
            case ENDED ->
                    sentences(
                            counts,
                            model.count(State.WRITTEN) == 0
                                    ? ""
                                    : texts.format(
                                            "adoption.now.retime", model.toRetime(State.WRITTEN)),
                            unwritten() == 0 ? "" : texts.get("adoption.rest"));
        };
    }

    /** How many were to be written and are not, as far as anybody knows. */
    long unwritten() {
        return model.count(State.CONFLICT)
                + model.count(State.FAILED)
                + model.count(State.UNKNOWN)
                + model.count(State.NOT_REACHED);
    }

    private static String sentences(String counts, String... more) {
        StringBuilder all = new StringBuilder(counts);
        for (String each : more) {
            if (!each.isEmpty()) {
                all.append(all.isEmpty() ? "" : "\n").append(each);
            }
        }
        return all.toString();
    }
}
