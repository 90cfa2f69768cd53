// expect: ok with=../attack.h exit=0
// The kernel reads 32 bits of these arguments; a filter that compares 64 bits can be bypassed.
#include "attack.h"

#include <sys/ioctl.h>

int main(void) {
  const unsigned long high = 1ul << 32;
  char byte = 'x';
  refused("TIOCSTI", syscall(SYS_ioctl, 0, TIOCSTI | high, &byte));
  refused("TIOCLINUX", syscall(SYS_ioctl, 0, TIOCLINUX | high, &byte));
  refused("AF_ALG", syscall(SYS_socket, 38 | high, SOCK_SEQPACKET, 0));
  refused("AF_NETLINK", syscall(SYS_socket, AF_NETLINK | high, SOCK_RAW, 0));
  refused("AF_VSOCK", syscall(SYS_socket, 40 | high, SOCK_STREAM, 0));
  refused("personality", syscall(SYS_personality, 0x0040000 | high));
  refused("unshare", syscall(SYS_unshare, CLONE_NEWUSER | high));
  return verdict();
}
