/** The screen that answers whether every dealership ran. */
@NullMarked
package org.cronconsole.ui.fleet;

import org.jspecify.annotations.NullMarked;
