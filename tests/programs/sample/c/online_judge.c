// expect: ok stdout="yes\n"
#include <stdio.h>

int main(void) {
#ifdef ONLINE_JUDGE
  puts("yes");
#endif
}
