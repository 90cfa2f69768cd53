// expect: ok|memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// Data and descriptors in flight in sockets.
#include "attack.h"

static char block[1 << 16];

static int send_descriptor(int through, int fd) {
  char control[CMSG_SPACE(sizeof fd)] = {0};
  struct iovec data = {block, 1};
  struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fd);
  memcpy(CMSG_DATA(header), &fd, sizeof fd);
  return sendmsg(through, &message, MSG_DONTWAIT) < 0 ? -1 : 0;
}

int main(void) {
  int ends[2];
  long held = 0;
  int flying = 0;
  while (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) == 0) {
    int size = 64 << 20;
    setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    for (int i = 0; i < 300 && send_descriptor(ends[0], ends[1]) == 0; ++i) ++flying;
    for (ssize_t sent; (sent = send(ends[0], block, sizeof block, MSG_DONTWAIT)) > 0;) held += sent;
    close(ends[0]);
    close(ends[1]);
    if (flying > 100000) return 1;
  }
  dprintf(1, "%ld MiB and %d descriptors held\n", held >> 20, flying);
  return held > 256l << 20;
}
