// expect: ok keep=../etc/passwd keep=/etc/passwd keep=sub/../../etc/passwd
#include <sys/stat.h>

int main(void) { return mkdir("sub", 0700); }
