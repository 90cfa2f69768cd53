// expect: ok with=../attack.h exit=0 stdout_has=EMFILE
#include "attack.h"

int main(void) {
  int count = 0;
  while (count < 100000 && dup(0) >= 0) ++count;
  refused("one more descriptor", count < 1100 ? -1 : 0);
  return verdict();
}
