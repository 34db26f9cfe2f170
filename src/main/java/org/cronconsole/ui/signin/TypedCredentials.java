package org.cronconsole.ui.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.Credentials;

/** Who one is, as typed, and what is lacking of it. */
final class TypedCredentials {
    private final Texts texts;
    final StringProperty username = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty token = new SimpleStringProperty("");
    final BooleanProperty byToken = new SimpleBooleanProperty();
    final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper tokenProblem = new ReadOnlyStringWrapper("");
    private String suggestedName = "";

    TypedCredentials(Texts texts) {
        this.texts = texts;
        username.subscribe((was, now) -> usernameProblem.set(""));
        password.subscribe((was, now) -> passwordProblem.set(""));
        token.subscribe((was, now) -> tokenProblem.set(""));
    }

    /** Suggests a name; what the person typed stays, what was suggested before does not. */
    void suggest(String name) {
        if (username.get().isEmpty() || username.get().equals(suggestedName)) {
            suggestedName = name;
            username.set(name);
        }
    }

    /** Says what is lacking; true where nothing is. */
    boolean complete() {
        if (byToken.get()) {
            tokenProblem.set(token.get().isBlank() ? texts.get("signin.token.missing") : "");
            return tokenProblem.get().isEmpty();
        }
        usernameProblem.set(username.get().isBlank() ? texts.get("signin.username.missing") : "");
        passwordProblem.set(password.get().isEmpty() ? texts.get("signin.password.missing") : "");
        return usernameProblem.get().isEmpty() && passwordProblem.get().isEmpty();
    }

    Credentials credentials() {
        return byToken.get()
                ? new Credentials.Token(Secret.of(token.get().strip()))
                : new Credentials.Password(username.get().strip(), Secret.of(password.get()));
    }

    /** The next person at this window must not find the last one's secrets in the form. */
    void forget() {
        password.set("");
        token.set("");
    }
}
