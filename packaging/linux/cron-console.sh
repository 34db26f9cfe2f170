#!/bin/sh
# Cron Console with the Java that lies beside it: the window without arguments, else a command (see
# --help). Written by packaging/installer/LinuxLauncher.java.
@HERE@
app=$home/lib/app
# Meant for whatever other Java there is.
unset JDK_JAVA_OPTIONS
exec "$home/lib/runtime/bin/cron-console" \
@JAVA_OPTIONS@
    -cp "@CLASS_PATH@" \
    @MAIN_CLASS@ "$@"
