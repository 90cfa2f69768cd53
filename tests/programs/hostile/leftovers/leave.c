// expect: ok with=../attack.h exit=0 stdout="left\n"
// Leaves traces everywhere it can.
#include "attack.h"

#include <stddef.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/un.h>

int main(void) {
  const char *files[] = {"/box/left", "/tmp/left", "/dev/shm/left", "/box/main.c", "/tmp/.left", "/box/.bashrc"};
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    int fd = open(files[i], O_WRONLY | O_CREAT, 0666);
    if (fd < 0 || write(fd, "left", 4) != 4) return 2;
  }
  int segment = shmget(0xC0DE, 4096, IPC_CREAT | 0666);
  char *memory = shmat(segment, NULL, 0);
  if (memory != (char *)-1) strcpy(memory, "left");
  semget(0xC0DE, 1, IPC_CREAT | 0666);
  msgget(0xC0DE, IPC_CREAT | 0666);

  if (fork() == 0) {
    setsid();
    struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0left"};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    bind(fd, (struct sockaddr *)&name, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 5));
    listen(fd, 5);
    dprintf(1, "left\n");
    close(1);
    for (;;) pause();
  }
  sleep_ms(200);
  return 0;
}
