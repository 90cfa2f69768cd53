// expect: runtime_error with=../attack.h exit=7 stdout="" stderr=""
// That nobody can write any more does not mean that it has ended.
#include "attack.h"

int main(void) {
  close(0);
  close(1);
  close(2);
  sleep_ms(300);
  return 7;
}
