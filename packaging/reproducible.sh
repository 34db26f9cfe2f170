#!/bin/sh
# Builds the image of the current commit twice, in two places, and compares every file: names, kinds,
# modes, times and bytes. The caches of the start are left out, for they hold what a run came across.
#
#   packaging/reproducible.sh
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap '[ -n "${differ:-}" ] || rm -rf "$work"' EXIT
repository=$(git rev-parse --show-toplevel)
commit=$(git rev-parse HEAD)

for build in one another; do
    git clone -q --no-hardlinks "$repository" "$work/$build/source"
    git -C "$work/$build/source" checkout -q --detach "$commit"
    "$work/$build/source/packaging/build.sh" --type app-image --dest "$work/$build" --untrained
    (
        cd "$work/$build/cron-console"
        find . ! -name cron-console.aot ! -name cron-console.jsa -exec stat -c '%n %F %a %Y' {} + | sort > "$work/$build.names"
        find . -type f ! -name cron-console.aot ! -name cron-console.jsa -exec sha256sum {} + | sort -k 2 > "$work/$build.sums"
    )
done
if diff "$work/one.names" "$work/another.names" && diff "$work/one.sums" "$work/another.sums"; then
    echo "the same: $(wc -l < "$work/one.sums") files of $commit"
else
    differ=yes
    echo "The two builds differ; they are kept in $work." >&2
    exit 1
fi
