// expect: runtime_error signal=8 end=signalled
int main(int argc, char **argv) {
  (void)argv;
  volatile int number = 100, zero = argc - 1;
  return number / zero;
}
