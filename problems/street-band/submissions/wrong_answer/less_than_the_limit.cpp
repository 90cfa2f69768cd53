// Does not allow parts that take exactly as long as is allowed.
#include <iostream>
#include <vector>

int main() {
  int n, m;
  long long limit;
  std::cin >> n >> m >> limit;
  std::vector<int> instruments(n), minutes(n), players(m + 1);
  for (int& instrument : instruments) std::cin >> instrument;
  for (int& minute : minutes) std::cin >> minute;
  long long bands = 0, waiting = 0;
  int in_time = 0, complete = 0, different = 0;
  for (int last = 0; last < n; ++last) {
    waiting += minutes[last];
    while (waiting >= limit && in_time <= last) waiting -= minutes[in_time++];
    if (players[instruments[last]]++ == 0) ++different;
    while (different == m) {
      if (--players[instruments[complete++]] == 0) --different;
    }
    if (complete > in_time) bands += complete - in_time;
  }
  std::cout << bands << '\n';
}
