// expect: compile_error
// Twenty bytes of source, a gigabyte of program.
int main[1 << 28] = {1};
