#include <iostream>

int main() {
  long long apples, size;
  std::cin >> apples >> size;

  long long crates = apples / size;
  long long last = apples % size;
  if (last > 0) {
    ++crates;
  } else {
    last = size;
  }
  std::cout << crates << ' ' << last << '\n';
}
