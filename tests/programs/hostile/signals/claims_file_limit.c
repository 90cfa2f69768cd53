// expect: runtime_error signal=25 end=signalled
#include <signal.h>

int main(void) { return raise(SIGXFSZ); }
