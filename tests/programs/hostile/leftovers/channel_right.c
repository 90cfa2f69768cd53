// expect: ok with=../attack.h beside=channel_left.c exit=0 wall_time_ms=30000
#include "attack.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <sys/shm.h>
#include <sys/un.h>

int main(void) {
  struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0channel"};
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(4711), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  for (double until = seconds_now() + 1.5; seconds_now() < until; sleep_ms(50)) {
    if (shmget(0xC0DE2, 0, 0) >= 0) worked("shared memory");
    if (access("/dev/shm/channel", F_OK) == 0 || access("/tmp/channel", F_OK) == 0) worked("a file");
    int local = socket(AF_UNIX, SOCK_STREAM, 0), tcp = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(local, (struct sockaddr *)&name, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 8)) == 0) worked("an abstract socket");
    if (connect(tcp, (struct sockaddr *)&address, sizeof address) == 0) worked("a port");
    close(local);
    close(tcp);
    for (pid_t pid = 2; pid < 1000; ++pid) {
      if (pid != getpid() && kill(pid, 0) == 0) worked("a process");
    }
  }
  return verdict();
}
