#include <cstdint>
#include <iostream>
#include <vector>

constexpr std::uint64_t modulus = 1'000'000'007;

using Matrix = std::vector<std::vector<std::uint64_t>>;

Matrix operator*(const Matrix& left, const Matrix& right) {
  const std::size_t size = left.size();
  Matrix product(size, std::vector<std::uint64_t>(size));
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) {
      for (std::size_t k = 0; k < size; ++k) {
        product[i][j] = (product[i][j] + left[i][k] * right[k][j]) % modulus;
      }
    }
  }
  return product;
}

Matrix power(Matrix base, std::uint64_t exponent) {
  Matrix result(base.size(), std::vector<std::uint64_t>(base.size()));
  for (std::size_t i = 0; i < base.size(); ++i) result[i][i] = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result = result * base;
    base = base * base;
  }
  return result;
}

// The entry (a, b) of the n-th power counts the ways from colour a to colour b in n steps. A
// bracelet is a way that ends in the colour in which it began.
int main() {
  std::uint64_t n;
  int colours, pairs;
  std::cin >> n >> colours >> pairs;
  Matrix may_touch(colours, std::vector<std::uint64_t>(colours, 1));
  while (pairs-- > 0) {
    int a, b;
    std::cin >> a >> b;
    may_touch[a - 1][b - 1] = may_touch[b - 1][a - 1] = 0;
  }

  const Matrix ways = power(may_touch, n);
  std::uint64_t bracelets = 0;
  for (int colour = 0; colour < colours; ++colour) bracelets += ways[colour][colour];
  std::cout << bracelets % modulus << '\n';
}
