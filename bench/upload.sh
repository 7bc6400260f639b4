#!/usr/bin/env bash
# Uploads of 1 MB and of 100 MB through the real host, one after the other, beside cp and sha256sum of the same bytes on the
# same disk; and the most memory that the host took. Build the host first; needs curl.
#
#   bash bench/upload.sh [configuration]      # Release unless said otherwise
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
host=src/Api/bin/${1:-Release}/net10.0/ServiceDesk.Api.dll
work=$(mktemp -d)
# PostgreSQL runs as a user of its own where the host is root.
chmod 711 "$work"
url=http://127.0.0.1:5099
export ServiceDesk__DataFolder=$work/data ServiceDesk__Files__LargestFile=209715200 ServiceDesk__Files__MostUnused=10000 ServiceDesk__Files__MostUnusedBytes=2147483647
DOTNET_ENVIRONMENT=Development dotnet "$host" --urls "$url" >"$work/log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf $url/health/ready >/dev/null; do kill -0 $pid; sleep 0.2; done
token=$(curl -s $url/kaums/api/dev/token -H 'Content-Type: application/json' -d '{"person":{"id":"bench","name":"Bench"},"roles":[]}' | sed 's/.*"accessToken":"\([^"]*\)".*/\1/')

# make <count> <megabytes>: whole PDFs of bytes that nobody has seen.
make() {
  mkdir -p "$work/$2"
  for index in $(seq "$1"); do
    { printf '%%PDF-1.4\n'; head -c $(($2 * 1048576 - 64)) /dev/urandom; printf '\nstartxref\n9\n%%%%EOF\n'; } >"$work/$2/$index.pdf"
  done
}
upload() {
  for file in "$1"/*.pdf; do
    [ "$(curl -s -o /dev/null -w '%{http_code}' $url/kaums/api/files -H "Authorization: Bearer $token" -H 'Content-Type: application/pdf' -H 'Expect:' -T "$file" -X POST)" = 201 ]
  done
}
copy() {
  mkdir -p "$1/copies"
  for file in "$1"/*.pdf; do cp "$file" "$1/copies/" && sha256sum "$file" >/dev/null; done
  rm -r "$1/copies"
}
milliseconds() { local began=$(date +%s%N); "$@"; echo $((($(date +%s%N) - began) / 1000000)); }
memory() { sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$pid/status; }

echo "host at rest: $(($(memory) / 1024)) MB at most"
for size in '100 1' '10 100'; do
  set -- $size
  make "$1" "$2"
  copied=$(milliseconds copy "$work/$2")
  uploaded=$(milliseconds upload "$work/$2")
  echo "$1 of $2 MB: uploaded in $uploaded ms, cp and sha256sum in $copied ms; host at most $(($(memory) / 1024)) MB"
  rm -r "${work:?}/$2"
done
