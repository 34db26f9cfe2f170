/** The user guide in a window of its own: its pages, their search, and how they look. */
@NullMarked
package org.cronconsole.ui.help;

import org.jspecify.annotations.NullMarked;
