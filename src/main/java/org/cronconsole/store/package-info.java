/**
 * What is kept on this computer: one SQLite database for each workspace of each Render host. The
 * packages that want something kept say so by interfaces of their own, which are implemented here;
 * nobody else knows SQL. Never a secret.
 */
@NullMarked
package org.cronconsole.store;

import org.jspecify.annotations.NullMarked;
