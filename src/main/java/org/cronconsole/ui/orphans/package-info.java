/** The screen of what is left over or half there, with its repairs. */
@NullMarked
package org.cronconsole.ui.orphans;

import org.jspecify.annotations.NullMarked;
