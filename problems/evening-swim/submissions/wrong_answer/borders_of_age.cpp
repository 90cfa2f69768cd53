// Takes "4 to 15" for "more than 4 and up to 15", and so on.
#include <iostream>

int main() {
  int age, hour;
  std::cin >> age >> hour;
  int price = 4;
  if (age <= 4) {
    price = 0;
  } else if (age <= 16) {
    price = 3;
  } else if (age <= 65) {
    price = 6;
  }
  if (price > 0 && hour >= 18) --price;
  if (price == 0) {
    std::cout << "free\n";
  } else {
    std::cout << price << '\n';
  }
}
