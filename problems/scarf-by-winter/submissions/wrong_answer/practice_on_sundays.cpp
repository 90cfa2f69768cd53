// Lets the rows per day grow on Sundays as well.
#include <iostream>

int main() {
  long long rows, today, more;
  std::cin >> rows >> today >> more;
  long long length = 0;
  int day = 0;
  while (length < rows) {
    ++day;
    if (day % 7 != 0) length += today;
    today += more;
  }
  std::cout << day << '\n';
}
