// expect: compile_error compile_lacks="root:" compile_has=/etc/shadow
// A compiler shows the line that it does not understand.
#include "/etc/shadow"

int main(void) { return 0; }
