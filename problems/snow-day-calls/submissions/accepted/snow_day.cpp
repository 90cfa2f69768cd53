#include <iostream>
#include <utility>
#include <vector>

std::vector<std::vector<int>> lists;

/// The last minute of a tree of calls, and the number of people who hear the news then.
using Last = std::pair<int, int>;

Last last_below(int person, int minute) {
  Last last{minute, 1};
  for (int friend_of_person : lists[person]) {
    const Last other = last_below(friend_of_person, ++minute);
    if (other.first > last.first) {
      last = other;
    } else if (other.first == last.first) {
      last.second += other.second;
    }
  }
  return last;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  lists.resize(n + 1);
  for (int person = 1; person <= n; ++person) {
    int k;
    std::cin >> k;
    lists[person].resize(k);
    for (int& friend_of_person : lists[person]) std::cin >> friend_of_person;
  }

  const auto [minute, people] = last_below(1, 0);
  std::cout << minute << ' ' << people << '\n';
}
