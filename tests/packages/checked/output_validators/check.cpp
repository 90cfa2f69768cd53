#include "testlib.h"

int main(int argc, char** argv) {
  registerTestlibCmd(argc, argv);
  long long n = inf.readLong(), sum = 0;
  for (long long i = 0; i < n; ++i) sum += ouf.readLong();
  quitf(sum == 0 ? _ok : _wa, sum == 0 ? "the sum is zero" : "the sum is not zero");
}
