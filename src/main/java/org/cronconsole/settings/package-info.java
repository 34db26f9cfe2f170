/**
 * Where the addresses and credentials of the services come from, and the masked type of every
 * secret.
 */
@NullMarked
package org.cronconsole.settings;

import org.jspecify.annotations.NullMarked;
