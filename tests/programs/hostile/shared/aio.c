// expect: ok with=../attack.h exit=0
// Contexts for asynchronous input and output are a pool of the whole host: one program could take them all.
#include "attack.h"

int main(void) {
  void *context = NULL;
  refused("io_setup", syscall(SYS_io_setup, 65000, &context));
  refused("io_submit", syscall(SYS_io_submit, context, 0, NULL));
  refused("io_getevents", syscall(SYS_io_getevents, context, 0, 0, NULL, NULL));
  refused("io_destroy", syscall(SYS_io_destroy, context));
  return verdict();
}
