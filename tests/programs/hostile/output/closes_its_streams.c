// expect: runtime_error with=../attack.h exit=7 stdout="" stderr=""
// A program with closed streams has not ended.
#include "attack.h"

int main(void) {
  close(0);
  close(1);
  close(2);
  sleep_ms(300);
  return 7;
}
