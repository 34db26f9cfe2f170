/** Where secrets are kept: told, chosen and unlocked, over whichever screen needs it. */
@NullMarked
package org.cronconsole.ui.secrets;

import org.jspecify.annotations.NullMarked;
