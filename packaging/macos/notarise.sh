#!/bin/sh
# Has a signed .dmg or .pkg looked at by Apple and fastens the answer to it:
#
#   packaging/macos/notarise.sh FILE
#
# CRON_CONSOLE_NOTARY_PROFILE names credentials that `xcrun notarytool store-credentials` put into
# the keychain. The file must have been built with CRON_CONSOLE_SIGNING_IDENTITY.
set -eu
if [ $# -ne 1 ] || [ ! -f "$1" ]; then
    echo "usage: packaging/macos/notarise.sh FILE" >&2
    exit 2
fi
: "${CRON_CONSOLE_NOTARY_PROFILE:?names credentials of notarytool in the keychain}"
xcrun notarytool submit "$1" --keychain-profile "$CRON_CONSOLE_NOTARY_PROFILE" --wait
xcrun stapler staple "$1"
xcrun stapler validate "$1"
