#!/usr/bin/env bash
# enter.sh ROOT N (OUTSIDE INSIDE[:ro])*N COMMAND...   Runs a command in the root; call it within namespaces of its own.
set -eu
root=$1 pairs=$2
shift 2
mount --make-rprivate /
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mkdir -p "$root/tmp/.X11-unix"
chmod 1777 "$root/tmp" "$root/tmp/.X11-unix"
for _ in $(seq "$pairs"); do
    inside=${2%:ro}
    mkdir -p "$root$inside"
    mount --bind "$1" "$root$inside"
    [ "$inside" = "$2" ] || mount -o remount,bind,ro "$root$inside"
    shift 2
done
chroot "$root" ip link set lo up || true
exec chroot "$root" env -i HOME=/root TERM=dumb LC_ALL=C.UTF-8 PATH=/usr/bin:/bin:/usr/sbin:/sbin \
    PYTHONPATH=/opt/site:/zhixing PYTHONPYCACHEPREFIX=/var/cache/zhixing-pycache \
    VK_DRIVER_FILES=/usr/share/vulkan/icd.d/lvp_icd.json LIBGL_ALWAYS_SOFTWARE=1 vblank_mode=0 \
    bash -c 'cd /zhixing && exec "$@"' _ "$@"
