#include <array>
#include <iostream>

// Takes the candles out of a copy of the box, from the last digit to the first.
bool possible(int age, std::array<int, 10> box) {
  for (; age > 0; age /= 10) {
    if (--box[age % 10] < 0) return false;
  }
  return true;
}

int main() {
  int age;
  std::array<int, 10> box;
  std::cin >> age;
  for (int& count : box) std::cin >> count;

  while (possible(age, box)) ++age;
  std::cout << age << '\n';
}
