// Takes one length after the other: the tunes of a length get numbers, and so a longer tune is the
// number of a shorter one and one more interval.
#include <iostream>
#include <map>
#include <utility>
#include <vector>

int main() {
  int n, a, b, k;
  std::cin >> n >> a >> b >> k;
  std::vector<int> notes(n);
  for (int& note : notes) std::cin >> note;
  std::vector<int> tune(n, 0);
  long long total = 0;
  for (int length = 2; length <= b; ++length) {
    std::map<std::pair<int, int>, int> numbers;
    std::vector<int> places;
    for (int i = 0; i + length <= n; ++i) {
      const int interval = notes[i + length - 1] - notes[i + length - 2];
      const auto [entry, is_new] = numbers.insert({{tune[i], interval}, numbers.size()});
      if (is_new) places.push_back(0);
      tune[i] = entry->second;
      if (++places[tune[i]] == k && length >= a) ++total;
    }
  }
  std::cout << total << '\n';
}
