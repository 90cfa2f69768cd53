#include <iostream>

long long altitude(int stone) {
  std::cout << "? " << stone << std::endl;
  long long answer;
  std::cin >> answer;
  return answer;
}

int main() {
  int first = 1, last;  // the summit is among these
  std::cin >> last;
  while (first < last) {
    const int middle = first + (last - first) / 2;
    if (altitude(middle) < altitude(middle + 1)) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  std::cout << "! " << first << std::endl;
}
