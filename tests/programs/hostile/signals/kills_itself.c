// expect: runtime_error signal=9 end=signalled
// Killed, but not by the sandbox: no limit was exceeded.
#include <signal.h>

int main(void) { return raise(SIGKILL); }
