// expect: runtime_error exit=137 end=exited
int main(void) { return 137; }
