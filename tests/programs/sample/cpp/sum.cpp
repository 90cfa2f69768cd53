// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
#include <iostream>
#include <iterator>
#include <numeric>

int main() {
  std::istream_iterator<long> first(std::cin), last;
  std::cout << std::accumulate(first, last, 0L) << '\n';
}
