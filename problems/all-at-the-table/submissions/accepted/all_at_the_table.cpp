#include <array>
#include <iostream>

int main() {
  int n;
  std::cin >> n;

  // Counts for each minute of the day how many guests are there.
  std::array<int, 1440> guests{};
  for (int i = 0; i < n; ++i) {
    int come, leave;
    std::cin >> come >> leave;
    for (int minute = come; minute < leave; ++minute) ++guests[minute];
  }

  int begin = 0;
  while (begin < 1440 && guests[begin] < n) ++begin;
  if (begin == 1440) {
    std::cout << "never\n";
    return 0;
  }
  int end = begin;
  while (end < 1440 && guests[end] == n) ++end;
  std::cout << begin << ' ' << end << '\n';
}
