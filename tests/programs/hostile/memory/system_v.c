// expect: memory_limit_exceeded|ok with=../attack.h memory_mib=64 without_cgroup=ok
// Segments that no process maps.
#include "attack.h"

#include <sys/shm.h>

int main(void) {
  int segments = 0;  // none, where nobody would count them
  for (; segments < 64; ++segments) {
    int id = shmget(IPC_PRIVATE, 8 << 20, IPC_CREAT | 0600);
    if (id < 0) break;
    char *memory = shmat(id, NULL, 0);
    if (memory == (char *)-1) break;
    memset(memory, 1, 8 << 20);
    shmdt(memory);
  }
  return segments == 64;
}
