// expect: runtime_error signal=8 end=signalled
int main(int argc, char **argv) {
  (void)argv;
  volatile int zero = argc - argc;
  return 1 / zero;
}
