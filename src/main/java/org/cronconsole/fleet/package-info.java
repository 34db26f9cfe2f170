/**
 * Did every dealership run? The health of all jobs of a workspace, within Render's rate limits.
 *
 * <p>{@link org.cronconsole.fleet.FleetService#known} is there at once, from this computer's
 * archive, and tells how old it is. {@link org.cronconsole.fleet.FleetService#refresh} lists the
 * jobs and gives every row its colour: who is plainly fine by the listing is not asked, and so has
 * no run and no duration yet. {@link org.cronconsole.fleet.FleetService#fillIn} reads what is left,
 * behind people's requests, and ends when all is there. Each hands over whole {@link
 * org.cronconsole.fleet.Fleet}s as it goes on: immutable, a {@link org.cronconsole.fleet.FleetRow}
 * for each dealership, what needs attention first.
 */
@NullMarked
package org.cronconsole.fleet;

import org.jspecify.annotations.NullMarked;
