/** What can go wrong between this client and a remote service, in one sealed hierarchy. */
@NullMarked
package org.cronconsole.fault;

import org.jspecify.annotations.NullMarked;
