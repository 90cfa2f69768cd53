// expect: ok with=../attack.h after=leave.c exit=0
// Looks for traces of leave.c.
#include "attack.h"

#include <stddef.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/un.h>

int main(void) {
  const char *files[] = {"/box/left", "/tmp/left", "/dev/shm/left", "/tmp/.left", "/box/.bashrc"};
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) cannot_read(files[i]);
  refused("shared memory", shmget(0xC0DE, 0, 0));
  refused("semaphores", semget(0xC0DE, 0, 0));
  refused("message queue", msgget(0xC0DE, 0));
  struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0left"};
  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  refused("abstract socket", connect(fd, (struct sockaddr *)&name, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 5)));
  for (pid_t pid = 2; pid < 32768; ++pid) {
    if (pid != getpid() && kill(pid, 0) == 0) worked("a process");
  }
  return verdict();
}
