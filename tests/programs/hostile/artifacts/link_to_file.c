// expect: ok with=../attack.h keep=out
// Replaces the expected result by a link to secrets of the host or the jail.
#include "attack.h"

int main(void) { return symlink("/etc/passwd", "out"); }
