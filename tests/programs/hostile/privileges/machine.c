// expect: ok with=../attack.h exit=0
// The machine: I/O ports, clock, swap, power.
#include "attack.h"

#include <linux/reboot.h>
#include <sys/timex.h>

int main(void) {
  refused("iopl", syscall(SYS_iopl, 3));
  refused("ioperm", syscall(SYS_ioperm, 0x80, 1, 1));
  refused("modify_ldt", syscall(SYS_modify_ldt, 1, NULL, 0));
  refused("swapon", syscall(SYS_swapon, "/box/x", 0));
  refused("swapoff", syscall(SYS_swapoff, "/box/x"));
  refused("acct", syscall(SYS_acct, NULL));
  refused("reboot", syscall(SYS_reboot, LINUX_REBOOT_MAGIC1, LINUX_REBOOT_MAGIC2, LINUX_REBOOT_CMD_CAD_ON, NULL));
  refused("syslog", syscall(SYS_syslog, 3, NULL, 0));
  refused("vhangup", syscall(SYS_vhangup));
  refused("personality", syscall(SYS_personality, 0x0040000));
  struct timespec now = {0, 0};
  refused("clock_settime", clock_settime(CLOCK_REALTIME, &now));
  struct timeval then = {0, 0};
  refused("settimeofday", syscall(SYS_settimeofday, &then, NULL));
  struct timex adjustment = {.modes = ADJ_OFFSET, .offset = 1};
  refused("adjtimex", adjtimex(&adjustment));
  refused("clock_adjtime", syscall(SYS_clock_adjtime, CLOCK_REALTIME, &adjustment));
  return verdict();
}
