/** The phone numbers: what they cost, who has them, and the texts that came in on them. */
@NullMarked
package org.cronconsole.ui.numbers;

import org.jspecify.annotations.NullMarked;
