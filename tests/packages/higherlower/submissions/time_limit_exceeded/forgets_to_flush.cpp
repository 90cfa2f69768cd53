#include <cstdio>

int main() {
  char word[16];
  std::printf("500\n");
  return std::scanf("%15s", word) == 1 ? 0 : 1;
}
