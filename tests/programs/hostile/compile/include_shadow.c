// expect: compile_error compile_lacks="root:" compile_has=/etc/shadow
// Compilers print the line that they do not understand.
#include "/etc/shadow"

int main(void) { return 0; }
