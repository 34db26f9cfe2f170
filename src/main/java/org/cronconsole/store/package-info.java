/** What this computer keeps between two starts, beside profiles and secrets. */
@NullMarked
package org.cronconsole.store;

import org.jspecify.annotations.NullMarked;
