// expect: ok keep=out
#include <sys/stat.h>

int main(void) { return mkdir("out", 0700); }
