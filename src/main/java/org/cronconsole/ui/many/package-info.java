/** The screen that onboards the dealerships of a file, one after the other. */
@NullMarked
package org.cronconsole.ui.many;

import org.jspecify.annotations.NullMarked;
