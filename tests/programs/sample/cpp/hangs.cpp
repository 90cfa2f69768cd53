// expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
#include <iostream>

int main() {
  std::cout << "before\n";
  for (volatile int i = 0;; i = i + 1) continue;
}
