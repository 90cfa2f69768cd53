#include <iostream>
#include <vector>

int main() {
  int n, w;
  std::cin >> n >> w;
  std::vector<int> guesses(n);
  for (int& guess : guesses) std::cin >> guess;

  // Print the winner's place and the difference.
}
