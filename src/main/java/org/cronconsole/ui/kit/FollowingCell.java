package org.cronconsole.ui.kit;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * A cell whose row goes on changing while it is shown: it follows the row that it has, and no
 * other.
 *
 * @param <S> a row
 */
public abstract class FollowingCell<S> extends SpokenCell<S, S> {
    private Subscription following = Subscription.EMPTY;

    /** Shows a row, and what changes of it until the answer is ended. */
    protected abstract Subscription follow(S row);

    /** Shows nothing. */
    protected abstract void clear();

    @Override
    protected final void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (row == null || empty) {
            clear();
        } else {
            following = follow(row);
        }
    }
}
