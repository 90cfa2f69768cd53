// expect: ok with=../attack.h exit=0 stdout_has="8 MiB of arguments: E2BIG"
#include "attack.h"

int main(int argc, char **argv) {
  if (argc > 1) return 1;
  static char word[1 << 17];
  memset(word, 'x', sizeof word - 1);
  char *many[66] = {argv[0]};
  for (int i = 1; i < 65; ++i) many[i] = word;
  refused("8 MiB of arguments", execv("/proc/self/exe", many));
  return verdict();
}
