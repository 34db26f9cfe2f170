/** Who is acting: sign-in, roles, the users of the dashboard, and whether writes are allowed. */
@NullMarked
package org.cronconsole.account;

import org.jspecify.annotations.NullMarked;
