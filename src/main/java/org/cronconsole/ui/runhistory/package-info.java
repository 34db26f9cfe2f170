/** The runs of one job, with their logs. */
@NullMarked
package org.cronconsole.ui.runhistory;

import org.jspecify.annotations.NullMarked;
