// expect: runtime_error signal=31 end=signalled
#include <signal.h>

int main(void) { return raise(SIGSYS); }
