#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Do all the set-up that is still to be done, then start Kibitz: without arguments its window, otherwise its
# command line.
#
#     sh packaging/run.sh [--gpu cuda|vulkan|metal|rocm|cpu [--wheel-index ADDRESS]] [ARGUMENTS]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
purpose=run
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
exec "$venv/bin/kibitz" "$@"
