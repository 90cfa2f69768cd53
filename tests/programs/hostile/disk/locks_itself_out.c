// expect: ok with=../attack.h exit=0
// Removes all permissions of its folders, also for the process that cleans up.
#include "attack.h"

int main(void) {
  mkdir("folder", 0700);
  close(open("folder/file", O_WRONLY | O_CREAT, 0000));
  chmod("folder", 0);
  chmod("/box", 0);
  chmod("/tmp", 0);
  chmod("/dev/shm", 0);
  return 0;
}
