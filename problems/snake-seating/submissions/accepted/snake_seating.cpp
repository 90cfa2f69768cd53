#include <iostream>
#include <vector>

struct Chair {
  char row;
  int place;
};

int main() {
  int k, t;
  std::cin >> k >> t;

  // Goes through the theatre once, as the snake does.
  std::vector<Chair> chairs;
  int place = 1, step = 1;
  for (char row = 'A'; row <= 'Z'; ++row) {
    for (int i = 0; i < k; ++i) {
      chairs.push_back({row, place});
      if (i + 1 < k) place += step;
    }
    step = -step;
  }

  while (t-- > 0) {
    int number;
    std::cin >> number;
    std::cout << chairs[number - 1].row << ' ' << chairs[number - 1].place << '\n';
  }
}
