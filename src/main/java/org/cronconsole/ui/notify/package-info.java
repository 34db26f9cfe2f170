/** Of which ends of runs Render itself tells people: for one job, and for several at once. */
@NullMarked
package org.cronconsole.ui.notify;

import org.jspecify.annotations.NullMarked;
