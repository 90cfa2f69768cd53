// expect: ok with=../attack.h exit=0 processes=32 stdout_has="EAGAIN"
// Zombies count as processes.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 100000; ++i) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    if (child < 0) {
      refused("one more zombie", -1);
      return verdict();
    }
  }
  worked("100000 zombies");
  return verdict();
}
