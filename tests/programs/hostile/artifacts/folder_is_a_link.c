// expect: ok keep=sub/passwd
// The last part of the name is honest; the one before it leads away.
#include <unistd.h>

int main(void) { return symlink("/etc", "sub"); }
