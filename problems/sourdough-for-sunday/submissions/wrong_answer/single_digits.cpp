// Prints 6:5 instead of 06:05.
#include <iostream>

int main() {
  int hours, minutes, duration;
  char colon;
  std::cin >> hours >> colon >> minutes >> duration;
  int begin = 60 * hours + minutes - duration;
  int days = 0;
  while (begin < 0) {
    begin += 1440;
    ++days;
  }
  std::cout << days << ' ' << begin / 60 << ':' << begin % 60 << '\n';
}
