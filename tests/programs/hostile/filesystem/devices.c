// expect: ok with=../attack.h exit=0
#include "attack.h"

#include <linux/random.h>
#include <sys/ioctl.h>
#include <sys/sysmacros.h>

int main(void) {
  const char *devices[] = {"/dev/mem", "/dev/kmem", "/dev/kmsg", "/dev/port", "/dev/vda", "/dev/sda", "/dev/nvme0n1", "/dev/loop0",
                           "/dev/loop-control", "/dev/fuse", "/dev/kvm", "/dev/tty", "/dev/tty0", "/dev/console", "/dev/ptmx",
                           "/dev/net/tun", "/dev/vhost-net", "/dev/vsock", "/dev/dri/card0", "/dev/snd/seq", "/dev/input/event0",
                           "/dev/cpu/0/msr", "/dev/mapper/control", "/dev/userfaultfd", "/dev/uinput", "/dev/watchdog", "/dev/hpet"};
  for (size_t i = 0; i < sizeof devices / sizeof *devices; ++i) {
    cannot_read(devices[i]);
    cannot_write(devices[i]);
  }
  refused("mknod disk", mknod("/box/disk", S_IFBLK | 0600, makedev(254, 0)));
  refused("mknod mem", mknod("/box/mem", S_IFCHR | 0600, makedev(1, 1)));
  refused("mknod kmsg", mknod("/tmp/kmsg", S_IFCHR | 0600, makedev(1, 11)));
  int random = open("/dev/random", O_RDWR), bits = 4096;
  refused("RNDADDTOENTCNT", ioctl(random, RNDADDTOENTCNT, &bits));
  refused("RNDCLEARPOOL", ioctl(random, RNDCLEARPOOL));
  return verdict();
}
