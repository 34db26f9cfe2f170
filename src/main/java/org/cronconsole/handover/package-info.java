/** One window for each data folder: a second start brings the first one's to the front. */
@NullMarked
package org.cronconsole.handover;

import org.jspecify.annotations.NullMarked;
