// expect: ok keep=out
// Opening it would block forever.
#include <sys/stat.h>

int main(void) { return mkfifo("out", 0666); }
