#include <cstdint>
#include <iostream>
#include <vector>

// Parts of the street that are short enough, less those of them in which an instrument is missing.
// In both counts a part may always be made shorter, so one window each is enough.
int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, m;
  std::int64_t limit;
  std::cin >> n >> m >> limit;
  std::vector<int> instruments(n), minutes(n);
  for (int& instrument : instruments) std::cin >> instrument;
  for (int& minute : minutes) std::cin >> minute;

  const auto count = [&](int most_instruments) {
    std::int64_t parts = 0, waiting = 0;
    std::vector<int> players(m + 1);
    int different = 0, first = 0;
    for (int last = 0; last < n; ++last) {
      waiting += minutes[last];
      if (players[instruments[last]]++ == 0) ++different;
      while (waiting > limit || different > most_instruments) {
        waiting -= minutes[first];
        if (--players[instruments[first]] == 0) --different;
        ++first;
      }
      parts += last - first + 1;
    }
    return parts;
  };
  std::cout << count(m) - count(m - 1) << '\n';
}
