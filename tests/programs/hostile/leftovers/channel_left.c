// expect: ok with=../attack.h exit=0 stdout="left\n" wall_time_ms=30000
// Opens every kind of channel, while channel_right.c looks for them from another slot.
#include "attack.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <sys/shm.h>
#include <sys/un.h>

int main(void) {
  shmget(0xC0DE2, 4096, IPC_CREAT | 0666);
  close(open("/dev/shm/channel", O_WRONLY | O_CREAT, 0666));
  close(open("/tmp/channel", O_WRONLY | O_CREAT, 0666));
  struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0channel"};
  int local = socket(AF_UNIX, SOCK_STREAM, 0);
  bind(local, (struct sockaddr *)&name, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 8));
  listen(local, 5);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(4711)};
  int tcp = socket(AF_INET, SOCK_STREAM, 0);
  bind(tcp, (struct sockaddr *)&address, sizeof address);
  listen(tcp, 5);
  sleep_ms(2000);
  dprintf(1, "left\n");
  return 0;
}
