#!/bin/sh
# Installs what the end-to-end tests run, from Debian's packages. They start their own servers, on the loopback.
set -eu
packages="wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree mariadb-server-core php-cli php-mbstring
php-mysql php-xml redis-server chromium chromium-driver"

refuse() {
    echo "make e2e: $1" >&2
    exit 1
}

command -v apt-get >/dev/null || refuse "installs Debian's packages, and there is no apt-get here; make test needs Python alone"
# shellcheck disable=SC2086  one word a package
if states=$(dpkg-query --show --showformat='${db:Status-Status}\n' $packages 2>/dev/null) &&
    ! echo "$states" | grep --quiet --invert-match '^installed$'; then
    exit 0
fi
[ "$(id -u)" = 0 ] || refuse "to install Debian's packages takes root; as root, once: apt-get install --no-install-recommends $(echo $packages)"
export DEBIAN_FRONTEND=noninteractive
apt-get --quiet=2 update
# shellcheck disable=SC2086
apt-get --quiet=2 --option DPkg::Lock::Timeout=300 install --yes --no-install-recommends $packages
