#include <iomanip>
#include <iostream>

int main() {
  int hours, minutes, left;
  char colon;
  std::cin >> hours >> colon >> minutes >> left;

  // Turns the clock back minute by minute.
  int days = 0;
  while (left-- > 0) {
    if (--minutes >= 0) continue;
    minutes = 59;
    if (--hours >= 0) continue;
    hours = 23;
    ++days;
  }
  std::cout << days << ' ' << std::setfill('0') << std::setw(2) << hours << ':' << std::setw(2)
            << minutes << '\n';
}
