/** Phone numbers: searching, renting, listing, releasing, and the texts that came in. */
@NullMarked
package org.cronconsole.phone;

import org.jspecify.annotations.NullMarked;
