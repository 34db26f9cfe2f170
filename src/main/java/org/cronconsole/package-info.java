/** The entry point and the composition root. */
@NullMarked
package org.cronconsole;

import org.jspecify.annotations.NullMarked;
