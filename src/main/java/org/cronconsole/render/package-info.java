/** Render's REST API: the interface, its values, and the client on java.net.http. */
@NullMarked
package org.cronconsole.render;

import org.jspecify.annotations.NullMarked;
