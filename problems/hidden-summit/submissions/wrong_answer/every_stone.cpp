// Asks for one stone after the other until the altitude falls.
#include <iostream>

int main() {
  long long n, before = -1;
  std::cin >> n;
  for (long long stone = 1; stone <= n; ++stone) {
    std::cout << "? " << stone << std::endl;
    long long altitude;
    if (!(std::cin >> altitude)) return 0;
    if (altitude < before) {
      std::cout << "! " << stone - 1 << std::endl;
      return 0;
    }
    before = altitude;
  }
  std::cout << "! " << n << std::endl;
}
