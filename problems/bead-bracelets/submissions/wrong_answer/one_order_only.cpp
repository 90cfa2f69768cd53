// Forbids a pair in one order only: colour a may not come before b, but b may come before a.
#include <cstdint>
#include <iostream>
#include <vector>

constexpr std::uint64_t modulus = 1'000'000'007;

using Matrix = std::vector<std::vector<std::uint64_t>>;

Matrix operator*(const Matrix& left, const Matrix& right) {
  Matrix product(left.size(), std::vector<std::uint64_t>(left.size()));
  for (std::size_t i = 0; i < left.size(); ++i) {
    for (std::size_t j = 0; j < left.size(); ++j) {
      for (std::size_t k = 0; k < left.size(); ++k) {
        product[i][j] = (product[i][j] + left[i][k] * right[k][j]) % modulus;
      }
    }
  }
  return product;
}

int main() {
  std::uint64_t n;
  int colours, pairs;
  std::cin >> n >> colours >> pairs;
  Matrix base(colours, std::vector<std::uint64_t>(colours, 1));
  for (int a, b; pairs > 0 && std::cin >> a >> b; --pairs) base[a - 1][b - 1] = 0;

  Matrix ways(colours, std::vector<std::uint64_t>(colours));
  for (int i = 0; i < colours; ++i) ways[i][i] = 1;
  for (; n > 0; n /= 2) {
    if (n % 2 == 1) ways = ways * base;
    base = base * base;
  }
  std::uint64_t bracelets = 0;
  for (int colour = 0; colour < colours; ++colour) bracelets += ways[colour][colour];
  std::cout << bracelets % modulus << '\n';
}
