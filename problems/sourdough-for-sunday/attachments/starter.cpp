#include <iostream>

int main() {
  int hours, minutes, w;
  char colon;
  std::cin >> hours >> colon >> minutes >> w;

  // Print the number of days and the time.
}
