#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, checks the formatting and runs every test.
# Needs only the .NET SDK; installs the rest where it may. The last line is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# Compilers and tests live for seconds: measuring their own code to compile it better again comes too late for them.
export DOTNET_TieredPGO=0
# What is compiled at run time is mapped a second time to be written, method by method: a guard for programs that face attackers, and up to a tenth of a short life.
export DOTNET_EnableWriteXorExecute=0
# Tests make much that is gone at once: with 64 MB (in hex) for what is new the memory is cleaned a quarter as often, and nobody waits for an answer meanwhile.
export DOTNET_GCgen0size=4000000 DOTNET_gcConcurrent=0

say() { printf '\n== %s\n' "$*"; }

need() { # command, Debian packages that bring it
  local command=$1; shift
  if command -v "$command" >/dev/null 2>&1; then return; fi
  local as=()
  if [ "$(id -u)" -ne 0 ]; then command -v sudo >/dev/null 2>&1 && as=(sudo); fi
  if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" -eq 0 ] || [ "${#as[@]}" -gt 0 ]; }; then
    say "installing $* (for '$command')"
    "${as[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    echo "missing: the tests need the command '$command' (Debian packages: $*); install it and run this again" >&2
    exit 1
  fi
}

if ! command -v dotnet >/dev/null 2>&1; then
  echo "missing: the .NET SDK 10 (https://dotnet.microsoft.com/download)" >&2
  exit 1
fi

# A real mail server, which the tests start themselves on ports of their own: installing it starts none.
PATH="$PATH:/usr/sbin:/sbin"
need_unstarted() { # as need, for packages that would start a service
  if command -v "$1" >/dev/null 2>&1; then return; fi
  local as=() policy=/usr/sbin/policy-rc.d
  [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1 && as=(sudo)
  if command -v debconf-set-selections >/dev/null 2>&1; then
    echo "postfix postfix/main_mailer_type select No configuration" | "${as[@]}" debconf-set-selections || true
  fi
  if [ -e "$policy" ] || ! command -v apt-get >/dev/null 2>&1; then need "$@"; return; fi
  printf '#!/bin/sh\nexit 101\n' | "${as[@]}" tee "$policy" >/dev/null && "${as[@]}" chmod 755 "$policy"
  local status=0
  need "$@" || status=$?
  "${as[@]}" rm -f "$policy"
  return "$status"
}

# The results workbook is opened and saved again by LibreOffice, as officers do.
need soffice libreoffice-calc fonts-tlwg-laksaman-ttf fonts-dejavu-core
# Pictures and scans are read by Tesseract and drawn by poppler; ImageMagick makes of a page what phones and copiers make of it.
need tesseract tesseract-ocr tesseract-ocr-tha
need pdftoppm poppler-utils
# (Another program may be called convert as well.)
need identify imagemagick
# Public Node clients work against the emulator of Google's services.
need node nodejs npm
need npm npm
# The mailbox is read and sent from at dovecot and postfix.
need_unstarted postfix postfix
need_unstarted dovecot dovecot-imapd dovecot-lmtpd

log=$(mktemp)
trap 'rm -f "$log"' EXIT

say "restore (locked)"
dotnet restore OtopFormSync.sln --locked-mode -v quiet -p:CompileAhead=true

say "build (warnings are errors)"
# One compiler for all projects: each would load it and the analyzers anew. The server inherits what it is started with, and whoever waits for the end
# of our output would wait for the server: it gets a file, and goes when the build is done.
built=0
dotnet build OtopFormSync.sln -c Release --no-restore -v quiet -nologo -p:UseSharedCompilation=true -p:CompileAhead=true </dev/null >"$log" 2>&1 || built=$?
dotnet build-server shutdown --vbcscompiler </dev/null >/dev/null 2>&1 || true
cat "$log"
[ "$built" -eq 0 ] || exit "$built"

# The build has checked style and unneeded usings already; whitespace is looked at here alone and needs no compilation.
say "formatting"
dotnet format whitespace . --folder --exclude .artifacts --verify-no-changes
unordered=$(git ls-files '*.cs' | xargs awk '
  FNR == 1 { before = "" }
  /^using [A-Za-z0-9_.]+;$/ {
    key = ($2 ~ /^System[.;]/ ? "0" : "1") tolower(substr($2, 1, length($2) - 1))
    if (before != "" && key < before) print FILENAME ":" FNR ": usings are not in order, System first"
    before = key
  }')
if [ -n "$unordered" ]; then
  echo "$unordered" >&2
  exit 1
fi

# A file that somebody laid beside these on the way is committed in a moment.
strangers=$(git -c core.quotepath=off ls-files | cut -d/ -f1 | sort -u | grep -vE '^(\..*|Directory\..*|Dockerfile|LICENSE|OtopFormSync\.sln|README\.md|config|findings|global\.json|src|tests)$' || true)
if [ -n "$strangers" ]; then
  echo "not at home at the top level: $strangers" >&2
  exit 1
fi

say "tests"
# Two at a time, the longest first: the worker's take as long as all others together, and what begins last would run alone.
# (The solution's own order is nobody's choice, and it is evaluated anew before the first test.)
results=$(mktemp -d)
trap 'rm -rf "$log" "$results"' EXIT
export results
suite() { # name of a test project: its report when it is done, its code kept beside it
  local ended=0
  dotnet ".artifacts/bin/$1/release/$1.dll" -noLogo -noColor </dev/null >"$results/$1" 2>&1 || ended=$?
  [ "$ended" -eq 0 ] || echo "$1 ended with code $ended" >>"$results/$1"
  cat "$results/$1"
}
export -f suite
{
  printf 'OtopFormSync.%s.Tests\n' Worker Documents
  for project in tests/*.Tests; do basename "$project"; done | grep -vE '^OtopFormSync\.(Worker|Documents)\.Tests$'
} | xargs -P 2 -I{} bash -c 'suite {}'

count() { # how many tests did so, by the summaries with which the suites end
  { grep -hE '^ +[A-Za-z.]+\.Tests +Total: ' "$results"/* || true; } | grep -oE "$1: [0-9]+" | awk '{ sum += $2 } END { print sum + 0 }'
}
skipped=$(count Skipped)
failed=$(count Failed)
passed=$(($(count Total) - skipped - failed))
# A suite that broke off or found nothing to run is a failure as well, and so is what broke outside its tests.
failed=$((failed + $(count Errors)))
for project in tests/*.Tests; do
  name=$(basename "$project")
  if ! grep -qE '^ +[A-Za-z.]+\.Tests +Total: [1-9]' "$results/$name" || { [ "$failed" -eq 0 ] && grep -q "^$name ended with code " "$results/$name"; }; then
    echo "$name did not come to its end" >&2
    failed=$((failed + 1))
  fi
done

printf '\n%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && { [ -z "${CI:-}" ] || [ "$skipped" -eq 0 ]; }
