#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> minutes(n), awake(n);  // minutes[i - 1] belongs to chapter i
  for (int& minute : minutes) std::cin >> minute;
  for (int& minute : awake) std::cin >> minute;

  // Print the minutes awake and the evenings.
}
