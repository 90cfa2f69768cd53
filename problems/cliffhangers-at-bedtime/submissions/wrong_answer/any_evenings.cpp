// Makes the minutes as few as possible, but takes the first best way without a look at its
// evenings.
#include <iostream>
#include <vector>

int main() {
  int n, limit;
  std::cin >> n >> limit;
  std::vector<int> minutes(n), awake(n);
  for (int& minute : minutes) std::cin >> minute;
  for (int& minute : awake) std::cin >> minute;
  std::vector<long long> best(n + 1, -1);
  std::vector<int> evenings(n + 1);
  best[0] = 0;
  for (int i = 1; i <= n; ++i) {
    int reading = 0;
    for (int j = i - 1; j >= 0 && (reading += minutes[j]) <= limit; --j) {
      if (best[i] < 0 || best[j] + awake[i - 1] < best[i]) {
        best[i] = best[j] + awake[i - 1];
        evenings[i] = evenings[j] + 1;
      }
    }
  }
  std::cout << best[n] << ' ' << evenings[n] << '\n';
}
