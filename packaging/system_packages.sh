# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What setup.sh does about the packages of the system: those of the file system-packages that are missing are
# installed where that is known how and allowed; otherwise the command is printed, and the set-up stops.
: "${root:?}" "${purpose:?}" "${venv:?}" "${python:?}" "${version:?}"

install_system_packages() {
    if [ "$(uname)" = Darwin ]; then
        xcode-select -p >/dev/null 2>&1 || stop "A C++ compiler is missing. Please run: xcode-select --install"
        return
    fi
    libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
    for manager in apt-get dnf pacman zypper none; do
        command -v "$manager" >/dev/null && break
    done
    missing=$(missing_packages "${manager%-get}" | paste -s -d ' ' -)
    [ -n "$missing" ] || return 0
    case $manager in
        apt-get) by_hand="apt-get update && apt-get install -y --no-install-recommends $missing" ;;
        dnf) by_hand="dnf install $missing" ;;
        pacman) by_hand="pacman -S --needed $missing" ;;
        zypper) by_hand="zypper install $missing" ;;
        none) stop "Something that Kibitz needs is missing, and this system's package manager is not known here." \
            "Please look at packaging/system-packages, and install what its second column names: $missing" ;;
    esac
    if [ "$manager" = apt-get ] && can_be_root; then
        say "Installing system packages: $missing"
        with_progress install_with_apt && return
    fi
    stop "Some system packages are missing. Please ask an administrator of this computer to run" \
        "    $by_hand" \
        "and then start this again."
}

# missing_packages COLUMN: the packages, from that column of system-packages, that this machine still needs.
missing_packages() {
    grep -v '^#' "$root/packaging/system-packages" | while read -r row_purpose need apt dnf pacman zypper; do
        [ "$row_purpose" = run ] || [ "$row_purpose" = "$purpose" ] || continue
        if is_here "$need"; then continue; fi
        case $1 in
            apt) echo "$apt" ;;
            dnf) echo "$dnf" ;;
            pacman) echo "$pacman" ;;
            zypper) echo "$zypper" ;;
            *) echo "$need" ;;
        esac
    done | sort -u
    if [ "$1" = apt ] && ! "$python" -c 'import ensurepip' 2>/dev/null && ! [ -x "$venv/bin/pip" ]; then
        echo "python$version-venv"
    fi
}

# is_here NEED: whether a command, a shared library or a file below the library folders is on this machine.
is_here() {
    case $1 in
        */*)
            for place in /usr/lib /usr/lib64 /usr/lib/*; do
                if [ -e "$place/$1" ]; then return 0; fi
            done
            return 1
            ;;
        lib*.so.*) printf '%s\n' "$libraries" | grep -qF "$(printf '\t%s ' "$1")" ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

can_be_root() {
    if [ "$(id -u)" = 0 ]; then
        as_root='env DEBIAN_FRONTEND=noninteractive'
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
        as_root='sudo env DEBIAN_FRONTEND=noninteractive'
    else
        return 1
    fi
}

# shellcheck disable=SC2086  # both are lists of words
install_with_apt() {
    $as_root apt-get update -q -o DPkg::Lock::Timeout=60 &&
        $as_root apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=60 $missing
}
