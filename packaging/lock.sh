#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Write the locks anew from pyproject.toml. Needs uv. Arguments go to uv: nothing keeps every version that
# still fits, --upgrade takes the newest, --upgrade-package NAME the newest of one.
#
# Each lock holds for Python 3.11 to 3.13 on Linux, macOS and Windows; it names files by their hashes and no
# address, so it works with whatever index or mirror pip is set up for.
set -eu
cd "$(dirname "$0")/.."

lock() {
    lock_file=$1
    shift
    # The fewest forks: where one version fits every Python, all of them get the same one.
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --no-header --output-file "$lock_file" "$@"
}

# The widest set first; the narrower ones then take their versions from it.
lock packaging/requirements-dev.lock pyproject.toml --group dev --group build "$@"
lock packaging/requirements.lock pyproject.toml --constraint packaging/requirements-dev.lock
lock packaging/requirements-build.lock --group build --constraint packaging/requirements-dev.lock
