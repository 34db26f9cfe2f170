/** Finds what belongs to nothing any more, and mends it: numbers, jobs, users, registry entries. */
@NullMarked
package org.cronconsole.dealership.orphan;

import org.jspecify.annotations.NullMarked;
