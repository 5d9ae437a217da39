# SPDX-License-Identifier: GPL-3.0-or-later
#
# Do all the set-up that is still to be done, then start Kibitz: without arguments its window, otherwise its
# command line.
#
#     powershell -ExecutionPolicy Bypass -File packaging\run.ps1 [--gpu cuda|vulkan|cpu] [ARGUMENTS]
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\setup.ps1" run $args
& "$venv\Scripts\kibitz.exe" @programArguments
exit $LASTEXITCODE
