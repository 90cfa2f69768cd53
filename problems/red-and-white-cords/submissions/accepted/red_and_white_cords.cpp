#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

// A red cord weighs x, a white one 1, and the determinant of Kirchhoff's matrix is the sum over all
// trees. Its coefficients come out of Lagrange's polynomials.
constexpr std::int64_t modulus = 1'000'000'007;

std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (base %= modulus; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) result = result * base % modulus;
    base = base * base % modulus;
  }
  return result;
}

std::int64_t inverse(std::int64_t number) { return power(number, modulus - 2); }

std::int64_t determinant(std::vector<std::vector<std::int64_t>> rows) {
  std::int64_t result = 1;
  const std::size_t size = rows.size();
  for (std::size_t column = 0; column < size; ++column) {
    std::size_t pivot = column;
    while (pivot < size && rows[pivot][column] == 0) ++pivot;
    if (pivot == size) return 0;
    if (pivot != column) {
      std::swap(rows[pivot], rows[column]);
      result = modulus - result;
    }
    result = result * rows[column][column] % modulus;
    const std::int64_t scale = inverse(rows[column][column]);
    for (std::size_t r = column + 1; r < size; ++r) {
      const std::int64_t factor = rows[r][column] * scale % modulus;
      for (std::size_t c = column; c < size; ++c) {
        rows[r][c] = (rows[r][c] + (modulus - factor) * rows[column][c]) % modulus;
      }
    }
  }
  return result;
}

int main() {
  int n, m, k;
  std::cin >> n >> m >> k;
  std::vector<std::vector<int>> red(n, std::vector<int>(n)), white = red;
  while (m-- > 0) {
    int a, b;
    std::string colour;
    std::cin >> a >> b >> colour;
    auto& cords = colour == "red" ? red : white;
    ++cords[a - 1][b - 1];
    ++cords[b - 1][a - 1];
  }

  std::int64_t ways = 0;
  for (int x = 0; x < n; ++x) {
    std::vector<std::vector<std::int64_t>> rows(n - 1, std::vector<std::int64_t>(n - 1));
    for (int a = 0; a < n - 1; ++a) {
      for (int b = 0; b < n; ++b) {
        const std::int64_t weight = red[a][b] * x + white[a][b];
        rows[a][a] += weight;
        if (b < n - 1 && b != a) rows[a][b] = (modulus - weight) % modulus;
      }
    }
    // The polynomial that is the determinant at x and 0 at the other places.
    std::vector<std::int64_t> polynomial{determinant(rows)};
    for (int y = 0; y < n; ++y) {
      if (y == x) continue;
      const std::int64_t scale = inverse(x > y ? x - y : modulus - (y - x));
      std::vector<std::int64_t> product(polynomial.size() + 1);
      for (std::size_t i = 0; i < polynomial.size(); ++i) {
        const std::int64_t scaled = polynomial[i] * scale % modulus;
        product[i] = (product[i] + scaled * (modulus - y)) % modulus;
        product[i + 1] = (product[i + 1] + scaled) % modulus;
      }
      polynomial = product;
    }
    if (k < n) ways = (ways + polynomial[k]) % modulus;
  }
  std::cout << ways << '\n';
}
