// expect: ok keep=sub/passwd
// The last part of the path is a file; the part before it is a link.
#include <unistd.h>

int main(void) { return symlink("/etc", "sub"); }
