# SPDX-License-Identifier: GPL-3.0-or-later
#
# Do all the set-up that is still to be done, then run every test, or those that the arguments name.
#
#     powershell -ExecutionPolicy Bypass -File packaging\test.ps1 [--gpu cuda|vulkan|cpu] [PYTEST ARGUMENTS]
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\setup.ps1" test $args
Set-Location $root
& "$venv\Scripts\python.exe" -m pytest @programArguments
exit $LASTEXITCODE
