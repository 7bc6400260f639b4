#!/usr/bin/env bash
# The README's walk-through, run as it stands there.
exec node .ci/walkthrough.mjs
