// @EXPECTED_RESULTS@: MEMORY-LIMIT
#include <cstring>
#include <vector>

int main() {
  std::vector<char*> blocks;
  for (;;) {
    blocks.push_back(new char[1 << 20]);
    std::memset(blocks.back(), 1, 1 << 20);
  }
}
