// expect: ok|memory_limit_exceeded with=../attack.h memory_mib=64
// Data in the queues of connections that nobody reads.
#include "attack.h"

#include <netinet/in.h>

static char block[1 << 16];

static long fill(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&address, size) < 0 || listen(server, 128) < 0) return 0;
  getsockname(server, (struct sockaddr *)&address, &size);
  long held = 0;
  for (int i = 0; i < 110; ++i) {
    int client = socket(AF_INET, SOCK_STREAM, 0);
    if (client < 0 || connect(client, (struct sockaddr *)&address, size) < 0) break;
    accept(server, NULL, NULL);
    for (ssize_t sent; (sent = send(client, block, sizeof block, MSG_DONTWAIT)) > 0;) held += sent;
  }
  return held;
}

int main(void) {
  int ends[2];
  if (pipe(ends) < 0) return 2;
  for (int child = 0; child < 8; ++child) {
    if (fork() != 0) continue;
    long held = fill();
    if (write(ends[1], &held, sizeof held) != sizeof held) _exit(1);
    for (;;) pause();
  }
  long all = 0, held = 0;
  for (int child = 0; child < 8 && read(ends[0], &held, sizeof held) == sizeof held; ++child) all += held;
  dprintf(1, "%ld MiB held\n", all >> 20);
  return all > 128l << 20;
}
