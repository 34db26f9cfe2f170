package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class FuzzyTest {
    private static final List<String> ALL =
            List.of(
                    "Naperville Ford AM",
                    "Naperville Ford PM",
                    "Affordable Autos AM",
                    "Trigger Naperville Ford AM",
                    "Jobs",
                    "New custom job");

    private static List<String> answers(String typed) {
        return Picker.answering(
                        ALL.stream().map(words -> new Picker.Choice(words, "", () -> {})).toList(),
                        typed)
                .stream()
                .map(Picker.Choice::words)
                .toList();
    }

    @Test
    void everyWordMustBeFoundInAnyOrderCaseAside() {
        assertThat(answers("pm NAPER")).containsExactly("Naperville Ford PM");
        assertThat(answers("naper chicago")).isEmpty();
    }

    @Test
    void wordsThatBeginComeBeforeWhatLiesInside() {
        assertThat(answers("ford"))
                .containsExactly(
                        "Naperville Ford AM",
                        "Naperville Ford PM",
                        "Trigger Naperville Ford AM",
                        "Affordable Autos AM");
        assertThat(answers("job")).containsExactly("New custom job", "Jobs");
        assertThat(answers("jobs")).containsExactly("Jobs");
    }

    @Test
    void beginningsOfWordsAreEnough() {
        assertThat(answers("nfa"))
                .containsExactly("Naperville Ford AM", "Trigger Naperville Ford AM");
        assertThat(answers("napfopm")).containsExactly("Naperville Ford PM");
        assertThat(answers("ncj")).containsExactly("New custom job");
        // Letters from anywhere would answer everything.
        assertThat(answers("ape")).hasSize(3);
        assertThat(answers("aev")).isEmpty();
    }

    @Test
    void nothingTypedOffersEverythingButWhatWaitsForTyping() {
        var waiting = new Picker.Choice("Delete it", "", "", true, () -> {});
        var offered = new Picker.Choice("Open it", "", () -> {});
        assertThat(Picker.answering(List.of(waiting, offered), " ")).containsExactly(offered);
        assertThat(Picker.answering(List.of(waiting, offered), "it"))
                .containsExactly(waiting, offered);
    }
}
