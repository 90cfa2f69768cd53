#include <stdio.h>
#include <stdlib.h>

int main(void) {
  long long n;
  scanf("%lld", &n);
  int k, m;
  scanf("%d %d", &k, &m);
  char (*motifs)[41] = malloc(m * sizeof *motifs);
  for (int j = 0; j < m; ++j) scanf("%40s", motifs[j]);

  // Print the number of allowed melodies modulo 1000000007.
}
