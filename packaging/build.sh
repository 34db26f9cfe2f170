#!/bin/sh
# Builds what is handed to people, on the system it is for:
#
#   packaging/build.sh --type app-image|deb|rpm --dest DIR       (on macOS: app-image|dmg|pkg)
#
# Further options, for whoever works on the packaging:
#   --version V        of the package; else the project's, without "-SNAPSHOT"
#   --app-image DIR    packs this image as it is, without building anything anew
#   --from-dist        takes target/dist as it is, without compiling anew
#   --untrained        leaves out the training run, and with it the cache that shortens the start
#
# A JDK 25 and Maven's repositories are all that it needs; for a .deb dpkg-deb and objdump
# (binutils), for an .rpm rpmbuild. On macOS CRON_CONSOLE_SIGNING_IDENTITY names the identity in the
# keychain to sign with.
set -eu

type= dest= version= image= train=yes goals=package
while [ $# -gt 0 ]; do
    case $1 in
        --from-dist) goals="toolchains:select-jdk-toolchain@default license:add-third-party@licences exec:exec@installer"; shift; continue ;;
        --untrained) train=no; shift; continue ;;
    esac
    if [ $# -lt 2 ]; then
        echo "packaging/build.sh: $1 is not understood or lacks its value" >&2
        exit 2
    fi
    case $1 in
        --type) type=$2 ;;
        --dest) dest=$2 ;;
        --version) version=$2 ;;
        --app-image) image=$2 ;;
        *) echo "packaging/build.sh: $1 is not understood" >&2; exit 2 ;;
    esac
    shift 2
done
if [ -z "$type" ] || [ -z "$dest" ]; then
    echo "usage: packaging/build.sh --type app-image|deb|rpm|dmg|pkg --dest DIR" >&2
    exit 2
fi
mkdir -p "$dest"
dest=$(cd "$dest" && pwd)
if [ -n "$image" ]; then
    image=$(cd "$image" && pwd)
    goals="toolchains:select-jdk-toolchain@default license:add-third-party@licences exec:exec@installer"
fi
cd "$(dirname "$0")/.."

set -- -q -Pinstaller "-Dinstaller.type=$type" "-Dinstaller.dest=$dest" "-Dinstaller.train=$train"
[ -z "$image" ] || set -- "$@" "-Dinstaller.image=$image"
[ -z "$version" ] || set -- "$@" "-Dinstaller.version=$version"
# shellcheck disable=SC2086  # the goals are several words
exec ./mvnw "$@" $goals
