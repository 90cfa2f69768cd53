#include <iostream>

long long altitude(int stone) {
  std::cout << "? " << stone << std::endl;
  long long answer;
  std::cin >> answer;
  return answer;
}

int main() {
  int n;
  std::cin >> n;

  // Print the summit: std::cout << "! " << summit << std::endl;
}
