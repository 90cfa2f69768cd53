#include <iostream>

int main() {
  long long rows, first, more;
  std::cin >> rows >> first >> more;

  // The fewest days of knitting that bring enough rows, which is at most `rows`.
  long long low = 1, high = rows;
  while (low < high) {
    const long long days = (low + high) / 2;
    const long long knitted = days * first + more * (days * (days - 1) / 2);
    if (knitted >= rows) {
      high = days;
    } else {
      low = days + 1;
    }
  }
  // A Sunday comes after each six days of knitting.
  std::cout << low + (low - 1) / 6 << '\n';
}
