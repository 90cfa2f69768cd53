// expect: ok exit=0 stdout="3 5 8\n"
// What comes before the first include matters to it.
#define _GLIBCXX_ASSERTIONS 1
#include <iostream>
#include <bits/stdc++.h>
#include <iostream>

int main() {
  std::vector<int> numbers{8, 3, 5};
  std::ranges::sort(numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) std::cout << (i ? " " : "") << numbers[i];
  std::cout << '\n';
}
