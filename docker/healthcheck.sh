#!/usr/bin/env bash
# Succeeds when the desk answers GET /health/live with 200. ASP.NET's base images have neither curl nor wget; bash opens
# the connection itself, so nothing has to be installed. The orchestrator's timeout ends it when no answer comes.
#
#   healthcheck.sh [port]
set -uo pipefail

exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}" || exit 1
printf 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3 || exit 1
read -r _ status _ <&3 || exit 1
[ "$status" = 200 ]
