package org.cronconsole.matrix;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that a person does.
 *
 * @param input what is given to it, made without faults; given again where nothing was done
 * @param act does it; answers what it tells
 * @param effects none for a read, whose answer is compared with the one without faults
 * @param secret what its writes carry, which no message may repeat; empty for none
 */
record Operation(
        String name,
        Function<Lab, Object> input,
        BiFunction<Lab, Object, Object> act,
        List<Effect> effects,
        String secret) {
    /** One that only looks. */
    static Operation read(String name, Function<Lab, Object> act) {
        return new Operation(name, lab -> "", (lab, input) -> act.apply(lab), List.of(), "");
    }

    /** One that needs nothing but the job. */
    static Operation write(String name, Function<Lab, Object> act, Effect... effects) {
        return new Operation(name, lab -> "", (lab, input) -> act.apply(lab), List.of(effects), "");
    }

    /** One with an input. */
    @SuppressWarnings("unchecked") // what the one makes, the other takes
    static <I> Operation write(
            String name,
            Function<Lab, I> input,
            BiFunction<Lab, I, Object> act,
            Effect... effects) {
        return new Operation(
                name,
                input::apply,
                (lab, given) -> act.apply(lab, (I) given),
                List.of(effects),
                "");
    }

    /** The same, whose creates and settings of env vars carry a secret. */
    Operation carrying(String given) {
        return new Operation(name, input, act, effects, given);
    }

    boolean isRead() {
        return effects.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
