// Keeps one of the two altitudes from one round to the next: 45 flights are enough.
#include <iostream>

int stones;

// Beyond the ridge the ground falls further and further.
long long altitude(long long stone) {
  if (stone > stones) return -stone;
  std::cout << "? " << stone << std::endl;
  long long answer;
  std::cin >> answer;
  return answer;
}

int main() {
  std::cin >> stones;
  // The summit lies strictly between `before` and `before + large`, two stones of Fibonacci
  // distance, and `large = small + rest`.
  long long small = 1, large = 2;
  while (large <= stones) {
    const long long next = small + large;
    small = large;
    large = next;
  }

  long long before = 0;
  long long left = altitude(before + large - small);
  long long right = small == large - small ? left : altitude(before + small);
  while (large > 2) {
    const long long rest = large - small;
    large = small;
    small = rest;
    if (left < right) {
      before += rest;
      left = right;
      if (large > 2) right = altitude(before + small);
    } else {
      right = left;
      if (large > 2) left = altitude(before + large - small);
    }
  }
  std::cout << "! " << before + 1 << std::endl;
}
