// expect: ok|memory_limit_exceeded with=../attack.h stdout_lacks=WORKED
// Folders nested deeper than any path can name.
#include "attack.h"

int main(void) {
  for (int depth = 0; depth < 100000; ++depth) {
    if (mkdir("d", 0700) < 0 || chdir("d") < 0) {
      refused("one folder deeper", -1);
      return verdict();
    }
  }
  worked("100000 folders deep");
  return verdict();
}
