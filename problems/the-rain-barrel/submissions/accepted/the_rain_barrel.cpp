#include <algorithm>
#include <iostream>

int main() {
  int n;
  long long capacity;
  std::cin >> n >> capacity;

  long long level = 0, over = 0, all_rain = 0, all_need = 0;
  while (n-- > 0) {
    long long rain, need;
    std::cin >> rain >> need;
    all_rain += rain;
    all_need += need;
    over += std::max(0LL, level + rain - capacity);
    level = std::max(0LL, std::min(capacity, level + rain) - need);
  }

  // No water disappears: rain and tap together have run over, gone to the garden or stayed.
  const long long tap = over + all_need + level - all_rain;
  std::cout << over << ' ' << tap << ' ' << level << '\n';
}
