// The groups do not care about those who ride alone. So all groups get their chairs first, one
// after the other, and then those who ride alone take what is left.
#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, seats;
  std::cin >> n >> seats;
  std::map<int, int> free_seats;  // of the chairs with groups, by the minute
  std::vector<int> singles;
  int last = 0, longest = 0;
  int chair = -1, free = 0;  // of the group before
  for (int i = 0; i < n; ++i) {
    int arrived, size;
    std::cin >> arrived >> size;
    if (size == 1) {
      singles.push_back(arrived);
      continue;
    }
    if (arrived > chair) {
      chair = arrived;
      free = seats;
    } else if (size > free) {
      ++chair;
      free = seats;
    }
    free -= size;
    free_seats[chair] = free;
    last = std::max(last, chair);
    longest = std::max(longest, chair - arrived);
  }

  chair = 0;
  for (int arrived : singles) {
    chair = std::max(chair, arrived);
    while (true) {
      const auto [place, is_new] = free_seats.try_emplace(chair, seats);
      if (place->second > 0) {
        --place->second;
        break;
      }
      ++chair;
    }
    last = std::max(last, chair);
    longest = std::max(longest, chair - arrived);
  }
  std::cout << last << ' ' << longest << '\n';
}
