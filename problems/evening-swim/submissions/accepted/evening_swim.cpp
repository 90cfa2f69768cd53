#include <iostream>

struct Group {
  int from_age, by_day, in_the_evening;
};

// The sign as a table, the oldest first: the first group that the guest is old enough for counts.
constexpr Group groups[] = {{65, 4, 3}, {16, 6, 5}, {4, 3, 2}, {0, 0, 0}};

int main() {
  int age, hour;
  std::cin >> age >> hour;
  for (const Group& group : groups) {
    if (age < group.from_age) continue;
    const int price = hour < 18 ? group.by_day : group.in_the_evening;
    if (price == 0) {
      std::cout << "free\n";
    } else {
      std::cout << price << '\n';
    }
    return 0;
  }
}
