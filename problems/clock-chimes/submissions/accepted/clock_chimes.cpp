#include <iostream>

constexpr int day = 24 * 60;

int read_minute() {
  int hours, minutes;
  char colon;
  std::cin >> hours >> colon >> minutes;
  return 60 * hours + minutes;
}

int strikes_at(int minute) {
  if (minute % 60 == 30) return 1;
  if (minute % 60 != 0) return 0;
  const int hour = minute / 60 % 12;
  return hour == 0 ? 12 : hour;
}

int main() {
  int guests;
  std::cin >> guests;
  while (guests-- > 0) {
    const int begin = read_minute();
    int end = read_minute();
    if (end < begin) end += day;

    int strikes = 0;
    for (int minute = begin; minute <= end; ++minute) strikes += strikes_at(minute);
    std::cout << strikes << '\n';
  }
}
