#include <cmath>
#include <iomanip>
#include <iostream>

int main() {
  int n;
  double distance, altitude;
  std::cin >> n >> distance >> altitude;

  double length = 0;
  for (int i = 1; i < n; ++i) {
    double next_distance, next_altitude;
    std::cin >> next_distance >> next_altitude;
    length += std::hypot(next_distance - distance, next_altitude - altitude);
    distance = next_distance;
    altitude = next_altitude;
  }
  std::cout << std::fixed << std::setprecision(9) << length << '\n';
}
