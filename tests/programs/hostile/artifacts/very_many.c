// expect: ok with=../attack.h keep=x*0 kept=x0 kept=x1000 kept=x2000
// Four thousand names to look through, three of which are asked for.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 3000; ++i) {
    char name[32];
    snprintf(name, sizeof name, i % 1000 ? "y%d" : "x%d", i);
    close(open(name, O_WRONLY | O_CREAT, 0600));
  }
  return 0;
}
