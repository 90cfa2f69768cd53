// expect: ok exit=0 stdout="3 5 8\n"
// The result depends on the text before the first include.
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
