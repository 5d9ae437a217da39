#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Do all the set-up that is still to be done, then run every test, or those that the arguments name.
#
#     sh packaging/test.sh [--gpu cuda|vulkan|metal|rocm|cpu [--wheel-index ADDRESS]] [PYTEST ARGUMENTS]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
purpose='test'
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
cd "$root"
exec "$venv/bin/python" -m pytest "$@"
