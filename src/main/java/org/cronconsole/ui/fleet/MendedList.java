package org.cronconsole.ui.fleet;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines by the name of their dealership. Only those that are other than before are put in their
 * place, and all of that is told as one change: whoever shows thousands of them has little to do
 * then.
 */
final class MendedList extends ModifiableObservableListBase<FleetLine> {
    private static final Comparator<FleetLine> BY_NAME =
            Comparator.comparing(FleetLine::dealership);

    private final List<FleetLine> lines = new ArrayList<>();

    /**
     * Makes it these, in whatever order they come.
     *
     * @return false where it was these already
     */
    boolean mend(List<FleetLine> fresh) {
        List<FleetLine> sorted = new ArrayList<>(fresh);
        sorted.sort(BY_NAME);
        if (sorted.equals(lines)) {
            return false;
        }
        if (changes(sorted) > lines.size() / 4) {
            setAll(sorted);
            return true;
        }
        beginChange();
        int at = 0;
        for (FleetLine line : sorted) {
            while (at < size() && BY_NAME.compare(lines.get(at), line) < 0) {
                remove(at);
            }
            if (at == size() || BY_NAME.compare(lines.get(at), line) > 0) {
                add(at, line);
            } else if (lines.get(at) != line) {
                set(at, line);
            }
            at++;
        }
        remove(at, size());
        endChange();
        return true;
    }

    /** About how many are other; where the names are others, all. */
    private int changes(List<FleetLine> sorted) {
        if (sorted.size() != lines.size()) {
            return Math.abs(sorted.size() - lines.size());
        }
        int changes = 0;
        for (int i = 0; i < sorted.size(); i++) {
            changes += sorted.get(i) == lines.get(i) ? 0 : 1;
        }
        return changes;
    }

    @Override
    public FleetLine get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    protected void doAdd(int index, FleetLine line) {
        lines.add(index, line);
    }

    @Override
    protected FleetLine doSet(int index, FleetLine line) {
        return lines.set(index, line);
    }

    @Override
    protected FleetLine doRemove(int index) {
        return lines.remove(index);
    }
}
