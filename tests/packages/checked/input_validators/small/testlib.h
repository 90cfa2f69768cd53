// The few words of testlib's interface that small.cpp speaks; the exit codes are testlib's own.
#pragma once
#include <cstdio>
#include <cstdlib>

struct InStream {
  long long readInt(long long least, long long most) {
    long long value = 0;
    bool read = std::scanf("%lld", &value) == 1;
    if (!read || value < least || value > most) {
      std::fprintf(stderr, "FAIL a number from %lld to %lld was expected\n", least, most);
      std::exit(3);
    }
    return value;
  }
};
inline InStream inf;

inline void registerValidation(int, char **) {}
