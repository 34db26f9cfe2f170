/** Exchanging one value that many jobs share, in the window. */
@NullMarked
package org.cronconsole.ui.rotation;

import org.jspecify.annotations.NullMarked;
