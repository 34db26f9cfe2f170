package org.cronconsole.dealership.act;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an act will do, found out without writing anything. It may hold a secret that was typed,
 * which no method gives away: forget the plan once the act is done.
 */
public final class ActPlan {
    private final String dealership;
    private final ActOrder order;
    private final @Nullable ActOrder opposite;
    private final List<Deed> deeds;
    private final List<String> remarks;
    private final @Nullable String journal;
    private final boolean back;

    /**
     * Of an act that is begun.
     *
     * @param opposite what takes it back; null where nothing here does
     */
    ActPlan(
            String dealership,
            ActOrder order,
            @Nullable ActOrder opposite,
            List<Deed> deeds,
            List<String> remarks) {
        this(dealership, order, opposite, deeds, remarks, null, false);
    }

    private ActPlan(
            String dealership,
            ActOrder order,
            @Nullable ActOrder opposite,
            List<Deed> deeds,
            List<String> remarks,
            @Nullable String journal,
            boolean back) {
        this.dealership = dealership;
        this.order = order;
        this.opposite = opposite;
        this.deeds = List.copyOf(deeds);
        this.remarks = List.copyOf(remarks);
        this.journal = journal;
        this.back = back;
    }

    /** The same, which goes on with a journal, or takes back what it began. */
    ActPlan of(String begun, boolean takesBack) {
        return new ActPlan(dealership, order, opposite, deeds, remarks, begun, takesBack);
    }

    /** What is left of it, in the same journal. */
    ActPlan rest(List<Deed> left, String begun) {
        return new ActPlan(dealership, order, opposite, left, List.of(), begun, back);
    }

    /** The dealership's name before the act. */
    public String dealership() {
        return dealership;
    }

    /** What is ordered. */
    public ActOrder order() {
        return order;
    }

    @Nullable ActOrder opposite() {
        return opposite;
    }

    /** The journal that it goes on with; null where it is begun. */
    @Nullable String journal() {
        return journal;
    }

    /** True where it takes back what was begun. */
    public boolean back() {
        return back;
    }

    /** What will be done, in order. */
    public List<PlannedStep> steps() {
        return deeds.stream().map(Deed::step).toList();
    }

    /** What is worth knowing before. */
    public List<String> remarks() {
        return remarks;
    }

    List<Deed> deeds() {
        return deeds;
    }

    @Override
    public String toString() {
        return "ActPlan[" + dealership + ", " + steps() + "]";
    }
}
