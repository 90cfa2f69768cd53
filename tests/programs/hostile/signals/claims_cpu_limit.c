// expect: runtime_error signal=24 end=signalled
#include <signal.h>

int main(void) { return raise(SIGXCPU); }
