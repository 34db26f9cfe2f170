/** Clock changes ahead: which jobs they move, and new lines for them in one reviewed action. */
@NullMarked
package org.cronconsole.ui.clockchanges;

import org.jspecify.annotations.NullMarked;
