package org.cronconsole.ui.onboarding;

import javafx.scene.Node;
import javafx.scene.Parent;

/** One page of the wizard. */
interface Page {
    /** The page's nodes. */
    Parent root();

    /** Where the focus goes when the page comes to sight. */
    Node first();
}
