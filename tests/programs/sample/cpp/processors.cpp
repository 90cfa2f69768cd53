// expect: ok stdout="equal\n"
#include <bitset>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>

int main() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word && word != "Cpus_allowed:") continue;
  status >> word;
  std::size_t allowed = 0;
  for (char digit : word) {
    if (digit != ',') allowed += std::bitset<4>(std::stoul(std::string(1, digit), nullptr, 16)).count();
  }
  std::cout << (std::thread::hardware_concurrency() == allowed ? "equal" : "different") << '\n';
}
