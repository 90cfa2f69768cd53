// The few words of testlib's interface that check.cpp speaks; the exit codes are testlib's own.
#pragma once
#include <cstdio>
#include <cstdlib>
#include <fstream>

struct InStream {
  std::ifstream file;
  long long readLong();
};
inline InStream inf, ouf, ans;

enum TResult { _ok = 0, _wa = 1, _pe = 2 };

[[noreturn]] inline void quitf(TResult result, const char *words) {
  std::fprintf(stderr, "%s\n", words);
  std::exit(result);
}
inline long long InStream::readLong() {
  long long value;
  if (!(file >> value)) quitf(_pe, "wrong output format: a number was expected");
  return value;
}
inline void registerTestlibCmd(int count, char **words) {
  if (count < 4) std::exit(3);
  inf.file.open(words[1]);
  ouf.file.open(words[2]);
  ans.file.open(words[3]);
}
