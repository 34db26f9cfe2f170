#!/bin/sh
# Cron Console: the window without arguments, else a command (see --help).
@HERE@
lib=$home/lib

# The first line of a JDK's release file that matters here reads JAVA_VERSION="25.0.3".
is_new_enough() {
    [ -x "$1/bin/java" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
    java=$JAVA_HOME/bin/java
elif is_new_enough "@BUILD_JDK@"; then
    java="@BUILD_JDK@/bin/java"
else
    echo "cron-console needs Java 25 or newer: install a JDK 25 and set JAVA_HOME to it." >&2
    exit 1
fi

# JavaFX goes on the module path only where a window is wanted: a command starts faster without it.
window=
if [ $# -eq 0 ]; then window=yes; fi
for argument in "$@"; do
    case $argument in
        tour | --without-display-tour) window=yes ;;
    esac
done
if [ -n "$window" ]; then
    exec "$java" -p "$lib/javafx" --add-modules javafx.controls,javafx.fxml \
        --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED \
        --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow \
        -cp "$lib/*" org.cronconsole.CronConsole "$@"
fi
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "$lib/*" org.cronconsole.CronConsole "$@"
