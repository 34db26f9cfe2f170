/**
 * Runs that somebody started and watches: their state as it changes, how long they take against
 * what is usual, their log, and what they came to.
 */
@NullMarked
package org.cronconsole.ui.watch;

import org.jspecify.annotations.NullMarked;
