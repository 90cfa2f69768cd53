// Takes heaps for the same when their letters have the same sum and the same sum of squares.
#include <iostream>
#include <string>
#include <unordered_map>

int main() {
  int n;
  std::cin >> n;
  std::unordered_map<long long, long long> seen;
  long long pairs = 0;
  for (std::string heap; n > 0 && std::cin >> heap; --n) {
    long long sum = 0, squares = 0;
    for (char letter : heap) {
      sum += letter - 'a' + 1;
      squares += (letter - 'a' + 1) * (letter - 'a' + 1);
    }
    pairs += seen[sum * 100'000 + squares]++;
  }
  std::cout << pairs << '\n';
}
