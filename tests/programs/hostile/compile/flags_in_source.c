// expect: ok|compile_error with=../attack.h stdout_lacks=WORKED
// The source cannot change the compiler's flags.
#pragma GCC optimize("-fplugin=/box/main.c")
#pragma GCC optimize("-o/tmp/x", "-wrapper sh")
#pragma GCC target("arch=native")
#include "attack.h"

int main(void) {
  if (access("/tmp/x", F_OK) == 0) worked("another output");
  return verdict();
}
