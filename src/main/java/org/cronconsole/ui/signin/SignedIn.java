package org.cronconsole.ui.signin;

import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbench;

/** A profile that somebody has signed in to. */
public record SignedIn(Profile profile, Workbench workbench) {}
