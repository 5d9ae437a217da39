# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets Kibitz up in this folder: read by run.sh and test.sh, which say what for ($purpose: run or test) and where
# ($root). What is already done is not done again, so an interrupted set-up goes on where it stopped, and a
# finished one costs a few milliseconds. Every word here goes to standard error: standard output is the program's.
#
# Options, before the program's own arguments; both are remembered:
#   --gpu cuda|vulkan|metal|rocm|cpu   what llama.cpp is built for (cpu where nothing was ever said)
#   --wheel-index ADDRESS              with --gpu: don't build, take the ready-made package of this index

: "${root:?}" "${purpose:?}"
venv=$root/.venv
state=$venv/.set-up        # one file for each finished step, holding what it was done with
log=$root/build/set-up.log

say() {
    printf 'kibitz: %s\n' "$*" >&2
}

# stop SENTENCE...: say why, one sentence a line, and end.
stop() {
    for sentence in "$@"; do say "$sentence"; done
    exit 1
}

content_of() {
    cat "$1" 2>/dev/null || true
}

fingerprint() {
    cat "$@" | cksum
}

# ---------------------------------------------------------------- Python

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true
}

find_python() {
    found=
    for python in "$venv/bin/python" "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python; do
        [ -n "$python" ] || continue
        version=$(version_of "$python")
        case $version in
            3.11 | 3.12 | 3.13) return ;;
            ?*) found="$found $version ($python)" ;;
        esac
    done
    stop "Kibitz needs Python 3.11, 3.12 or 3.13; found:${found:- none}." \
        "Install one of them, or say where it is: PYTHON=/path/to/python3.13 sh packaging/$purpose.sh"
}

# ---------------------------------------------------------------- steps, with progress and a log

# The last thing that pip or the compiler said it does, in a few words.
doing_now() {
    sed -nE -e 's/^ *\[([0-9]+)\/([0-9]+)\].*/: file \1 of \2/p' \
        -e 's/^Collecting ([^ =<>]*).*/: \1/p' \
        -e 's/^Installing collected packages.*/: unpacking/p' \
        -e 's/^(Unpacking|Setting up) ([^ ]*).*/: \2/p' "$log" | tail -n 1
}

# Say every now and then that work goes on, for as long as this set-up lives.
heartbeat() {
    seconds=0
    while sleep 2 2>/dev/null && kill -0 $$ 2>/dev/null; do
        seconds=$((seconds + 2))
        if [ -t 2 ]; then
            printf '\r\033[Kkibitz:   … %d s%s' "$seconds" "$(doing_now)" >&2
        elif [ $((seconds % 30)) = 0 ]; then
            say "  … $seconds s$(doing_now)"
        fi
    done
}

# with_progress COMMAND...: run it with its output in the log; where it fails, show the log's end.
with_progress() {
    heartbeat >/dev/null 9>&- &
    beat=$!
    status=0
    "$@" >>"$log" 2>&1 </dev/null || status=$?
    kill "$beat" 2>/dev/null || true
    wait "$beat" 2>/dev/null || true
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
    if [ "$status" != 0 ]; then
        say "That did not work. From $log, the first errors and the end:"
        { grep -E -m 5 '[Ee]rror: |FAILED: ' "$log" || true; echo ...; tail -n 10 "$log"; } | cut -c 1-300 >&2
        return 1
    fi
}

# step NAME KEY SENTENCE COMMAND...: do it, unless it was already done with this key.
step() {
    step_name=$1 step_key=$2 step_sentence=$3
    shift 3
    if [ "$(content_of "$state/$step_name")" = "$step_key" ]; then return; fi
    say "$step_sentence"
    rm -f "$state/$step_name"
    with_progress "$@" || stop "Start this again to go on from here${way_back:-}."
    printf '%s\n' "$step_key" >"$state/$step_name"
}

# ---------------------------------------------------------------- what is installed

environment_works() {
    ! [ -e "$state/unfinished" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

make_environment() {
    # $python may be the one inside the environment that goes.
    python=$("$python" -c 'import sys; print(sys._base_executable)') &&
        rm -rf "$venv" && mkdir -p "$state" && touch "$state/unfinished" && remember_choice &&
        "$python" -m venv "$venv" && rm "$state/unfinished"
}

remember_choice() {
    printf '%s\n%s\n' "$gpu" "$wheel_index" >"$state/choice"
}

install() {
    "$venv/bin/python" -m pip install --no-input --disable-pip-version-check --progress-bar off \
        --no-deps --no-build-isolation "$@"
}

# only_llama LOCK and all_but_llama LOCK: llama-cpp-python's entry in a lock, and the others.
only_llama() {
    awk '/^[^ #]/ { keep = /^llama-cpp-python==/ } keep' "$1"
}

all_but_llama() {
    awk '/^[^ #]/ { keep = !/^llama-cpp-python==/ } keep' "$1"
}

need_tool() {
    command -v "$1" >/dev/null || stop "Building for $gpu needs $1, which is not on this computer's PATH." "$2"
}

# The parts of llama.cpp's build that depend on the graphics card.
gpu_build_options() {
    case $gpu in
        cuda)
            PATH=$PATH:/usr/local/cuda/bin
            need_tool nvcc "It is part of NVIDIA's CUDA Toolkit (on Debian and Ubuntu: apt-get install nvidia-cuda-toolkit)."
            gpu_define=GGML_CUDA=ON
            ;;
        vulkan)
            vulkan_packages="From Debian 13 and Ubuntu 24.04 on: apt-get install glslc libvulkan-dev spirv-headers"
            need_tool glslc "$vulkan_packages"
            # llama.cpp needs an extension that came with Vulkan's headers 1.3.272.
            grep -qs VK_EXT_layer_settings "${VULKAN_SDK:-/usr}/include/vulkan/vulkan_core.h" ||
                stop "Vulkan's header files are missing, or older than 1.3.272." "$vulkan_packages"
            gpu_define=GGML_VULKAN=ON
            ;;
        rocm)
            PATH=$PATH:/opt/rocm/bin
            need_tool hipcc "It is part of AMD's ROCm."
            HIPCXX=${HIPCXX:-$(hipconfig -l)/clang} HIP_PATH=${HIP_PATH:-$(hipconfig -R)}
            export HIPCXX HIP_PATH
            gpu_define=GGML_HIP=ON
            ;;
        metal)
            [ "$(uname)" = Darwin ] || stop "Metal is there on macOS only."
            gpu_define=GGML_METAL=ON
            ;;
        cpu) gpu_define=GGML_NATIVE=ON ;;
    esac
}

# In a shell of its own, so that the program does not inherit what the build needs.
build_llama() (
    only_llama "$root/packaging/requirements.lock" >"$root/build/llama.lock"
    # pip keeps the package it builds, and knows it by its name alone: only the plain build may be kept and reused.
    if [ "$gpu" = cpu ] && [ -z "${CMAKE_ARGS:-}" ]; then cache=; else cache=--no-cache-dir; fi
    CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}
    SKBUILD_CMAKE_DEFINE="$gpu_define;CMAKE_PROJECT_llama_cpp_INCLUDE=$root/packaging/llama_cpp_libraries.cmake"
    PATH=$venv/bin:$PATH        # the builds that llama.cpp's build starts look for ninja there
    export CMAKE_BUILD_PARALLEL_LEVEL SKBUILD_CMAKE_DEFINE
    install --verbose --force-reinstall ${cache:+"$cache"} --require-hashes -r "$root/build/llama.lock"
)

fetch_llama() {
    install --force-reinstall --no-cache-dir --only-binary :all: --index-url "$wheel_index" "$llama_version"
}

install_llama() {
    llama_version=$(only_llama "$root/packaging/requirements.lock" | sed -n 's/ .*//; 1p')
    llama_key="$llama_version for $gpu $wheel_index"
    takes='about 4 minutes of processor time, shared among the cores'
    if [ "$gpu" != cpu ]; then
        takes='10 minutes and more'
        way_back=', or with --gpu cpu to do without the graphics card'
    fi
    if [ -n "$wheel_index" ]; then
        step llama "$llama_key" "Fetching $llama_version for $gpu from $wheel_index, as you chose; no hash checks it." \
            fetch_llama
    else
        step llama "$llama_key" "Building llama.cpp for $gpu: $takes." build_llama
    fi
}

install_project() {
    # Its old metadata must go first: an entry point taken out of pyproject.toml would stay registered.
    install --force-reinstall --editable "$root"
}

# ---------------------------------------------------------------- the whole way

wait_for_our_turn() {
    # The lock belongs to this shell's descriptor 9, and is kept by pip should this shell be killed.
    exec 9>"$root/build/set-up.lock"
    "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)' 2>/dev/null && return
    say "Another set-up is at work in this folder; waiting for it."
    "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
}

set_up() {
    case $purpose in run) lock=requirements.lock ;; test) lock=requirements-dev.lock ;; esac
    mkdir -p "$root/build"
    find_python
    wait_for_our_turn
    : >"$log"
    rm -f "$state"/ready-*
    # shellcheck source=packaging/system_packages.sh
    . "$root/packaging/system_packages.sh"
    install_system_packages
    [ -n "$wheel_index" ] || gpu_build_options
    remember_choice        # only now: a choice that this computer cannot serve must not stay

    if ! environment_works; then
        rm -f "$state/environment"
        step environment "$version" "Making a Python $version environment in .venv." make_environment
    fi
    all_but_llama "$root/packaging/$lock" >"$root/build/$lock"
    step build-tools "$(fingerprint "$root/packaging/requirements-build.lock")" "Fetching the build tools." \
        install --require-hashes -r "$root/packaging/requirements-build.lock"
    step "packages-$purpose" "$(fingerprint "$root/build/$lock")" "Fetching packages: a minute or more the first time (0.3 GB)." \
        install --require-hashes -r "$root/build/$lock"
    install_llama
    step project "$root $(fingerprint "$root/pyproject.toml")" "Registering Kibitz itself." install_project
    printf '%s\n' "$wanted" >"$state/ready-$purpose"
    exec 9>&-
    say "Ready."
}

mkdir -p "$state" 2>/dev/null || stop "Kibitz cannot write to its folder, $root."
gpu=$(sed -n 1p "$state/choice" 2>/dev/null || true)
wheel_index=$(sed -n 2p "$state/choice" 2>/dev/null || true)
gpu=${gpu:-cpu}
while [ $# -gt 0 ]; do
    case $1 in
        --gpu)
            case ${2:-} in
                cpu | cuda | vulkan | metal | rocm) gpu=$2 wheel_index= ;;
                *) stop "--gpu takes cuda, vulkan, metal, rocm or cpu, not \"${2:-}\"." ;;
            esac
            ;;
        --wheel-index)
            case ${2:-} in
                *://*) wheel_index=$2 ;;
                *) stop "--wheel-index takes the address of a package index, not \"${2:-}\"." ;;
            esac
            ;;
        *) break ;;
    esac
    shift 2
done

everything=$(fingerprint "$root/pyproject.toml" "$root"/packaging/*.lock "$root"/packaging/set* "$root"/packaging/sys*)
wanted="$root for $gpu $wheel_index $everything"
if [ "$(content_of "$state/ready-$purpose")" != "$wanted" ] || ! [ -x "$venv/bin/python" ]; then
    set_up
fi
