// Looks at the last two digits only.
#include <array>
#include <iostream>

int main() {
  int age;
  std::array<int, 10> box;
  std::cin >> age;
  for (int& count : box) std::cin >> count;
  for (; age < 1000; ++age) {
    std::array<int, 10> left = box;
    --left[age % 10];
    if (age >= 10) --left[age / 10 % 10];
    if (left[age % 10] < 0 || left[age / 10 % 10] < 0) break;
  }
  std::cout << age << '\n';
}
