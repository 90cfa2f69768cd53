// expect: runtime_error signal=6 end=signalled stderr_has=Assertion
#include <assert.h>

int main(int argc, char **argv) {
  (void)argv;
  assert(argc == 0);
}
