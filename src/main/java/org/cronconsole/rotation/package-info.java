/** Exchanging one value that many jobs share: planned, paced by Render's limits, resumable. */
@NullMarked
package org.cronconsole.rotation;

import org.jspecify.annotations.NullMarked;
