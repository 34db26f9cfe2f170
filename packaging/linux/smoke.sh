#!/bin/sh
# Installs the package on a clean Debian without any Java, tries it, puts it in place of an older
# one, and takes it away again:
#
#   packaging/linux/smoke.sh NEW.deb [OLDER.deb]
#
# As root, with debootstrap and Xvfb. CLEAN_ROOT names a folder with a bare system to be copied; it
# is made where it is missing. Everything is written to stdout.
set -eu

new=$(readlink -f "$1")
older=${2:+$(readlink -f "$2")}
here=$(cd "$(dirname "$0")" && pwd)
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
work=$(mktemp -d)
clean=${CLEAN_ROOT:-$work/clean}
root=$work/root
display=:$((200 + $$ % 700))

end() {
    code=$?
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
    for mount in tmp/.X11-unix dev/pts dev proc; do
        ! mountpoint -q "$root/$mount" || umount "$root/$mount" || true
    done
    if mountpoint -q "$root/proc" || mountpoint -q "$root/dev"; then
        echo "Still mounted in $root: not removed." >&2
    else
        rm -rf "$work"
    fi
    exit $code
}
trap end EXIT
trap 'exit 1' INT TERM

say() { echo; echo "=== $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# As somebody who is not root, from a home of their own, with nothing else in the environment.
person() { chroot --userspec=alice "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/alice USER=alice LANG=C.UTF-8 DISPLAY="$display" "$@"; }

say "a clean $suite"
if [ ! -d "$clean/usr" ]; then
    debootstrap --variant=minbase "$suite" "$clean" > "$work/debootstrap.log" 2>&1 \
        || { tail -20 "$work/debootstrap.log"; fail "debootstrap"; }
fi
cp -a "$clean" "$root"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
inside useradd --create-home alice
inside dpkg -l | grep -iE 'jre|jdk|java' && fail "this root is not clean"
! inside sh -c 'command -v java' || fail "there is a Java"
echo "$(inside dpkg -l | grep -c '^ii') packages, no Java, $(du -sm "$root" --exclude="$root/proc" --exclude="$root/dev" 2>/dev/null | cut -f1) MB"
inside apt-get update -qq

say "a display"
Xvfb "$display" -screen 0 1280x1024x24 -nolisten tcp > /dev/null 2>&1 &
server=$!
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
echo "Xvfb at $display"

install() {
    cp "$1" "$root/tmp/package.deb"
    inside apt-get install -y -qq --no-install-recommends /tmp/package.deb > "$work/apt.log" 2>&1 \
        || { tail -30 "$work/apt.log"; fail "apt-get install $1"; }
    rm "$root/tmp/package.deb"
    inside dpkg -s cron-console | grep -E '^(Status|Version|Installed-Size):'
    # Letters to draw with, which the package recommends.
    inside apt-get install -y -qq --no-install-recommends fonts-dejavu-core > "$work/apt.log" 2>&1 \
        || { tail -30 "$work/apt.log"; fail "apt-get install fonts-dejavu-core"; }
}

window() {
    person CRON_CONSOLE_STARTUP_REPORT=/tmp/start.json CRON_CONSOLE_EXIT_WHEN_READY=1 cron-console
    cat "$root/tmp/start.json"
    rm "$root/tmp/start.json"
}

data=$root/home/alice/.local/share/cron-console
if [ -n "$older" ]; then
    say "install $(basename "$older")"
    install "$older"
    say "first start by a person"
    window
    # What the window remembers, and a file that is not known to this version: both are data.
    [ -f "$data/window.properties" ] || fail "no data was kept"
    echo '{"kept": true}' > "$data/kept-by-somebody.json"
    (cd "$data" && find . -type f ! -path './logs/*' -exec sha256sum {} + | sort) > "$work/before"
    say "upgrade to $(basename "$new")"
else
    say "install $(basename "$new")"
fi
install "$new"
if [ -n "$older" ]; then
    (cd "$data" && find . -type f ! -path './logs/*' -exec sha256sum {} + | sort) > "$work/after"
    cmp "$work/before" "$work/after" || fail "the upgrade changed data"
    echo "data of before, unchanged: $(wc -l < "$work/after") files"
fi
! inside sh -c 'command -v java' || fail "a Java came with it"

say "smoke test by a person"
cp "$here/../smoke.sh" "$root/tmp/smoke.sh"
chmod 755 "$root/tmp/smoke.sh"
person /tmp/smoke.sh cron-console

say "the window as a person has it"
window
[ ! -e "$root/home/alice/.openjfx" ] || fail "JavaFX was unpacked into the home"
echo "in the home: $(cd "$root/home/alice" && find . -type f ! -name '.bash*' ! -name .profile | sort | tr '\n' ' ')"
inside find /tmp /var/tmp -name '*.so*' | grep . && fail "native code was unpacked" || true

say "both caches are used where the package lies"
# The launcher lets Java say nothing of them; this one of its own lets it.
sed -e 's#^home=.*#home=/opt/cron-console#' -e 's/-Xlog:cds\*=off/-Xlog:cds=info/' \
    "$root/opt/cron-console/bin/cron-console" > "$root/tmp/telling.sh"
person sh /tmp/telling.sh --version > "$work/telling"
for kind in static dynamic; do
    grep -q "Mapped $kind" "$work/telling" || { head -40 "$work/telling"; fail "the $kind cache is not used"; }
done
echo "$(grep -c 'Mapped ' "$work/telling") regions mapped"

say "a cache that is damaged or missing is passed over without a word"
for name in cron-console.aot cron-console.jsa; do
    cache=$root/opt/cron-console/lib/app/$name
    echo "$name"
    cp -p "$cache" "$work/cache"
    head -c 1000000 "$work/cache" > "$cache"
    [ "$(person cron-console --version 2>&1 | wc -l)" = 1 ] || fail "it speaks of a damaged cache"
    window
    rm "$cache"
    [ "$(person cron-console --version 2>&1 | wc -l)" = 1 ] || fail "it speaks of a missing cache"
    window
    cp -p "$work/cache" "$cache"
done

say "remove"
inside apt-get remove -y -qq cron-console > "$work/apt.log" 2>&1 \
    || { tail -30 "$work/apt.log"; fail "apt-get remove"; }
! inside dpkg -s cron-console > /dev/null 2>&1 || fail "the package is still known"
for gone in opt/cron-console usr/bin/cron-console usr/share/applications/cron-console.desktop; do
    [ ! -e "$root/$gone" ] && [ ! -h "$root/$gone" ] || fail "/$gone is still there"
done
[ -f "$data/window.properties" ] || fail "the data went with it"
echo "the program is gone, the data is there: $(find "$data" -type f | wc -l) files"

say "all well"
