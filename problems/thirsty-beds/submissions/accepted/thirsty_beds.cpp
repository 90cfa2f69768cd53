#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

// Goes through the garden cell by cell. What matters of all cells so far are the last ones of each
// column: a number in base 3, with a digit for each column.
constexpr int watered = 0, sprinkler = 1, thirsty = 2;
constexpr int never = 1'000'000'000;

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  std::vector<int> power(columns + 1, 1);
  for (int c = 0; c < columns; ++c) power[c + 1] = 3 * power[c];

  std::vector<int> best(power[columns], never);
  best[0] = 0;  // above the garden nobody is thirsty
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    for (int c = 0; c < columns; ++c) {
      std::vector<int> next(power[columns], never);
      for (int state = 0; state < power[columns]; ++state) {
        if (best[state] == never) continue;
        const int above = state / power[c] % 3;
        const int left = c > 0 ? state / power[c - 1] % 3 : watered;
        const int rest = state - above * power[c];
        const auto reach = [&](int new_state, int cost) {
          next[new_state] = std::min(next[new_state], best[state] + cost);
        };
        if (row[c] != '#') {
          const int quenched = left == thirsty ? rest - thirsty * power[c - 1] : rest;
          reach(quenched + sprinkler * power[c], row[c] - '0');
        }
        if (above == thirsty) continue;  // only a sprinkler here could have helped
        const bool is_dry = row[c] != '#' && above != sprinkler && left != sprinkler;
        reach(rest + (is_dry ? thirsty : watered) * power[c], 0);
      }
      best = next;
    }
  }

  int least = never;
  for (int state = 0; state < power[columns]; ++state) {
    bool is_done = true;
    for (int c = 0; c < columns; ++c) is_done = is_done && state / power[c] % 3 != thirsty;
    if (is_done) least = std::min(least, best[state]);
  }
  std::cout << least << '\n';
}
