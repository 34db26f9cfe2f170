/**
 * The walk through the real screens without a display: first look, pictures for the README, smoke
 * test of a package, and training of the start-up cache.
 */
@NullMarked
package org.cronconsole.tour;

import org.jspecify.annotations.NullMarked;
