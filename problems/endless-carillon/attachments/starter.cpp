#include <iostream>
#include <string>
#include <vector>

int main() {
  long long n;
  std::cin >> n;
  int k, m;
  std::cin >> k >> m;
  std::vector<std::string> motifs(m);
  for (std::string& one : motifs) std::cin >> one;

  // Print the number of allowed melodies modulo 1000000007.
}
