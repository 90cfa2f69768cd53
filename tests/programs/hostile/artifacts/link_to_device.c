// expect: ok keep=out
#include <unistd.h>

int main(void) { return symlink("/dev/zero", "out"); }
