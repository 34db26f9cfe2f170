/** What is shown of one run: its log, wherever a run is looked at. */
@NullMarked
package org.cronconsole.ui.runlog;

import org.jspecify.annotations.NullMarked;
