#!/bin/sh
# Smoke test of an installed package, on any system: packaging/smoke.sh LAUNCHER [EXPECTED_VERSION]
# Asks for the version, the doctor, the tour and, where there is a display, for the window. Needs no
# account and no network; writes into a folder of its own.
set -eu

launcher=$1
expected=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CRON_CONSOLE_HOME=$work/home
export CRON_CONSOLE_HOME

fail() {
    echo "FAILED: $*" >&2
    [ ! -f "$CRON_CONSOLE_HOME/logs/cron-console.log" ] || tail -20 "$CRON_CONSOLE_HOME/logs/cron-console.log" >&2
    exit 1
}

echo "== --version"
"$launcher" --version > "$work/version" 2> "$work/words" || fail "--version ended with $?"
cat "$work/version"
[ ! -s "$work/words" ] || fail "--version wrote to stderr: $(cat "$work/words")"
case $(cat "$work/version") in
    "cron-console $expected"*) ;;
    *) fail "this is not version $expected" ;;
esac

echo "== doctor"
# Without any settings it finds what is missing and says so: exit code 1.
code=0
"$launcher" doctor --output json > "$work/doctor.json" 2> "$work/words" || code=$?
[ "$code" -le 1 ] || fail "doctor ended with $code: $(cat "$work/words")"
grep -q '"check"' "$work/doctor.json" || fail "doctor found nothing"
echo "$(grep -c '"check"' "$work/doctor.json") checks, $(grep -c '"ok" : true' "$work/doctor.json") of them fine, exit code $code"

echo "== tour"
"$launcher" tour --out "$work/tour" > "$work/steps" 2> "$work/words" || {
    cat "$work/steps" "$work/words" >&2
    fail "the tour ended with an error"
}
echo "$(grep -c '"ok" : true' "$work/tour/tour.json") steps, $(find "$work/tour" -name '*.png' | wc -l | tr -d ' ') pictures"

echo "== window"
if [ -z "${DISPLAY:-}" ] && [ "$(uname -s)" = Linux ]; then
    echo "skipped: there is no display"
else
    CRON_CONSOLE_STARTUP_REPORT=$work/start.json CRON_CONSOLE_EXIT_WHEN_READY=1 "$launcher" \
        2> "$work/words" || fail "the window ended with $?: $(cat "$work/words")"
    [ -s "$work/start.json" ] || fail "the window was not ready"
    cat "$work/start.json"
fi
echo "== all well"
