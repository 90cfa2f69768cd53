// expect: ok keep=out
// Whoever opens it waits for ever.
#include <sys/stat.h>

int main(void) { return mkfifo("out", 0666); }
