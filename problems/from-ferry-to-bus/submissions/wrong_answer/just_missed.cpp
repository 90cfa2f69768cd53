// Misses a bus that leaves in the minute of arrival.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int f, b, walk;
  std::cin >> f >> b >> walk;
  std::vector<int> ferries(f), buses(b);
  for (int& time : ferries) std::cin >> time;
  for (int& time : buses) std::cin >> time;
  int longest = 0, stranded = 0;
  for (int arrival : ferries) {
    const auto bus = std::upper_bound(buses.begin(), buses.end(), arrival + walk);
    if (bus == buses.end()) {
      ++stranded;
    } else {
      longest = std::max(longest, *bus - (arrival + walk));
    }
  }
  std::cout << longest << ' ' << stranded << '\n';
}
