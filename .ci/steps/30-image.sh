#!/usr/bin/env bash
# What the image is made of, without a container engine: only the files that .dockerignore lets through, the Dockerfile's
# own commands on them in their order, and the published program answering its health check. Base images, layers, user
# and the compose file are not tried here; docker/README.md tells how they were.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
# Run by root, PostgreSQL runs as another user, who has to get there.
chmod 711 "$work"
desk=
finish() {
  if [ -n "$desk" ] && kill -TERM "$desk" 2>/dev/null; then wait "$desk" || true; fi
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/context" "$work/source" "$work/publish"
sed -n 's/^!//p' .dockerignore | tar --create --exclude=bin --exclude=obj --files-from=- | tar --extract --directory "$work/context"

# The commands of the RUN lines, continued lines joined: leave the project files, restore, publish.
mapfile -t commands < <(sed -e ':join' -e '/\\$/{N;s/\\\n *//;bjoin' -e '}' docker/Dockerfile | sed -n "s#^RUN ##; t found; b; :found; s#/publish#$work/publish#g; s# /files# $work/files#g; p")
if [ "${#commands[@]}" -ne 3 ]; then
  echo "The Dockerfile has ${#commands[@]} RUN lines instead of 3; this step has to be brought up to date."
  exit 1
fi
cp -r "$work/context/." "$work/source"
cd "$work/source"
export MSBUILDDISABLENODEREUSE=1
bash -ec "${commands[0]}"
bash -ec "${commands[1]}"
cp -r "$work/context/." .
cp docker/healthcheck.sh "$work/publish"
bash -ec "${commands[2]}"

if find "$work/publish" -name '*.cs' -o -name '*.csproj' -o -name '.env*' | grep .; then
  echo 'These do not belong in an image.'
  exit 1
fi
port=$((20000 + RANDOM % 10000))
cd /
env -u ConnectionStrings__ServiceDesk ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="http://127.0.0.1:$port" \
  ServiceDesk__DataFolder="$work/data" dotnet "$work/publish/ServiceDesk.Api.dll" >"$work/log" 2>&1 &
desk=$!
for _ in $(seq 120); do
  if ! kill -0 "$desk" 2>/dev/null; then break; fi
  if bash "$work/publish/healthcheck.sh" "$port" 2>/dev/null; then
    echo "The published program answers its health check ($(du -sh "$work/publish" | cut -f1))."
    exit 0
  fi
  sleep 0.5
done
echo 'The published program did not answer its health check. It said:'
cat "$work/log"
exit 1
