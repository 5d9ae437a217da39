# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Windows twin of setup.sh: sets Kibitz up in this folder for run.ps1 and test.ps1, which it leaves $root, $venv
# and $programArguments. What is already done is not done again. Words go to standard error: standard output is the
# program's.
param([string] $Purpose, [string[]] $Arguments)

$root = Split-Path -Parent $PSScriptRoot
$venv = "$root\.venv"
$state = "$venv\.set-up"       # one file for each finished step, holding what it was done with
$log = "$root\build\set-up.log"

function Say([string] $Sentence) {
    [Console]::Error.WriteLine("kibitz: $Sentence")
}

function Stop-Here([string[]] $Sentences) {
    foreach ($sentence in $Sentences) { Say $sentence }
    exit 1
}

function Get-Stamp([string] $Name) {
    if (Test-Path "$state\$Name") { (Get-Content "$state\$Name" -Raw).Trim() } else { '' }
}

function Get-Fingerprint([string[]] $Paths) {
    ($Paths | ForEach-Object { (Get-FileHash $_).Hash.Substring(0, 16) }) -join ' '
}

function Find-Python {
    $found = @()
    foreach ($candidate in @(@("$venv\Scripts\python.exe"), @('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('python'))) {
        if (-not (Get-Command $candidate[0] -ErrorAction SilentlyContinue)) { continue }
        $options = @($candidate | Select-Object -Skip 1)
        try {
            $answer = & $candidate[0] @options -c 'import sys; print(sys._base_executable, *sys.version_info[:2], sep=chr(10))'
        } catch { continue }
        if ($LASTEXITCODE -ne 0 -or $answer.Count -ne 3) { continue }
        $version = "$($answer[1]).$($answer[2])"
        if (@('3.11', '3.12', '3.13') -contains $version) { return $answer[0] }
        $found += $version
    }
    if ($found.Count -eq 0) { $found = @('none') }
    Stop-Here @("Kibitz needs Python 3.11, 3.12 or 3.13; found: $($found -join ', ').", 'Please install one of them.')
}

# The compiler that llama.cpp is built with.
function Assert-Compiler {
    $where = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
    if (Test-Path $where) {
        if (& $where -latest -products '*' -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath) { return }
    }
    Stop-Here @(
        'A C++ compiler is missing. Please install the Build Tools for Visual Studio with "Desktop development with C++":',
        '    winget install Microsoft.VisualStudio.2022.BuildTools --override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
    )
}

# Run a program with its output in the log; where it fails, show the log's end and stop.
function Invoke-Logged([string] $Program, [string[]] $ProgramOptions) {
    $quoted = $ProgramOptions | ForEach-Object { '"' + $_ + '"' }
    $process = Start-Process $Program -ArgumentList $quoted -NoNewWindow -Wait -PassThru `
        -RedirectStandardOutput $log -RedirectStandardError "$log.errors"
    if ($process.ExitCode -ne 0) {
        Say "That did not work. The end of $log and $log.errors:"
        foreach ($file in @($log, "$log.errors")) {
            Get-Content $file -Tail 15 | ForEach-Object { [Console]::Error.WriteLine($_) }
        }
        Stop-Here @('Start this again to go on from here.')
    }
}

function Install-Packages([string[]] $Options) {
    $always = @('-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--progress-bar', 'off', '--no-deps', '--no-build-isolation')
    Invoke-Logged "$venv\Scripts\python.exe" ($always + $Options)
}

# Do a step, unless it was already done with this key.
function Invoke-Step([string] $Name, [string] $Key, [string] $Sentence, [scriptblock] $Action) {
    if ((Get-Stamp $Name) -eq $Key) { return }
    Say $Sentence
    & $Action
    Set-Content "$state\$Name" $Key
}

# Write the entries of a lock that are (or are not) llama-cpp-python's to a lock of their own.
function Split-Lock([string] $Lock, [bool] $OnlyLlama, [string] $Target) {
    $entries = (Get-Content $Lock -Raw) -split '\r?\n(?=\S)'
    $entries | Where-Object { $_.StartsWith('llama-cpp-python==') -eq $OnlyLlama } | Set-Content $Target
}

function Wait-OurTurn {
    $told = $false
    while ($true) {
        try { return [System.IO.File]::Open("$root\build\set-up.lock", 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [System.IO.IOException] {
            if (-not $told) { Say 'Another set-up is at work in this folder; waiting for it.'; $told = $true }
            Start-Sleep -Seconds 1
        }
    }
}

function Install-Everything {
    $lock = @{ run = 'requirements.lock'; test = 'requirements-dev.lock' }[$Purpose]
    $python = Find-Python
    Assert-Compiler
    if (-not (Test-Path "$state\environment")) {
        Say 'Making a Python environment in .venv.'
        Invoke-Logged $python @('-m', 'venv', '--clear', $venv)
        New-Item -ItemType Directory -Force $state | Out-Null
        Set-Content "$state\environment" $python
    }
    Set-Content "$state\gpu" $gpu
    $buildLock = "$PSScriptRoot\requirements-build.lock"
    Invoke-Step 'build-tools' (Get-Fingerprint $buildLock) 'Fetching the build tools.' {
        Install-Packages @('--require-hashes', '-r', $buildLock)
    }
    Split-Lock "$PSScriptRoot\$lock" $false "$root\build\$lock"
    Invoke-Step "packages-$Purpose" (Get-Fingerprint "$root\build\$lock") 'Fetching packages: a minute or more the first time (0.3 GB).' {
        Install-Packages @('--require-hashes', '-r', "$root\build\$lock")
    }
    Split-Lock "$PSScriptRoot\requirements.lock" $true "$root\build\llama.lock"
    Invoke-Step 'llama' "$gpu $(Get-Fingerprint "$root\build\llama.lock")" "Building llama.cpp for ${gpu}: some minutes." {
        # pip keeps the package it builds, and knows it by its name alone: only the plain build may be kept and reused.
        $cache = if ($gpu -eq 'cpu') { @() } else { @('--no-cache-dir') }
        $define = @{ cpu = 'GGML_NATIVE=ON'; cuda = 'GGML_CUDA=ON'; vulkan = 'GGML_VULKAN=ON' }[$gpu]
        $env:PATH = "$venv\Scripts;$env:PATH"      # the builds that llama.cpp's build starts look for ninja there
        $env:SKBUILD_CMAKE_DEFINE = "$define;CMAKE_PROJECT_llama_cpp_INCLUDE=$($PSScriptRoot -replace '\\', '/')/llama_cpp_libraries.cmake"
        Install-Packages ($cache + @('--force-reinstall', '--require-hashes', '-r', "$root\build\llama.lock"))
    }
    Invoke-Step 'project' "$root $(Get-Fingerprint "$root\pyproject.toml")" 'Registering Kibitz itself.' {
        Install-Packages @('--force-reinstall', '--editable', $root)
    }
    Set-Content "$state\ready-$Purpose" $wanted
    Say 'Ready.'
}

$gpu = Get-Stamp 'gpu'
if (-not $gpu) { $gpu = 'cpu' }
$programArguments = @($Arguments)
if ($programArguments.Count -gt 0 -and $programArguments[0] -eq '--gpu') {
    if ($programArguments.Count -lt 2 -or @('cpu', 'cuda', 'vulkan') -notcontains $programArguments[1]) {
        Stop-Here @('--gpu takes cuda, vulkan or cpu.')
    }
    $gpu = $programArguments[1]
    $programArguments = @($programArguments | Select-Object -Skip 2)
}

$wanted = "$root for $gpu " + (Get-Fingerprint @(
    "$root\pyproject.toml", "$PSScriptRoot\requirements.lock", "$PSScriptRoot\requirements-dev.lock",
    "$PSScriptRoot\requirements-build.lock", "$PSScriptRoot\setup.ps1"))
if ((Get-Stamp "ready-$Purpose") -ne $wanted -or -not (Test-Path "$venv\Scripts\python.exe")) {
    New-Item -ItemType Directory -Force "$root\build" | Out-Null
    $turn = Wait-OurTurn
    try { Install-Everything } finally { $turn.Dispose() }
}
