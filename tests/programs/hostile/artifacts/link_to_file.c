// expect: ok with=../attack.h keep=out
// What it leaves where the result is awaited is a link to the host's secrets, or the jail's.
#include "attack.h"

int main(void) { return symlink("/etc/passwd", "out"); }
