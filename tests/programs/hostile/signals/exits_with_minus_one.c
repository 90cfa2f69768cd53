// expect: runtime_error exit=255 end=exited
int main(void) { return -1; }
