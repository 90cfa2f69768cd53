// expect: ok keep=out
#include <unistd.h>

int main(void) { return symlink("/proc/self/environ", "out"); }
