// expect: compile_error compile_lacks=SECRET
#include "/proc/1/environ"
#include "/proc/1/cmdline"
#include "../../../../../../etc/passwd-"
#include "/home"
#include "/root/.bash_history"

int main(void) { return 0; }
