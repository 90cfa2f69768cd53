#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <string_view>

#include "integration/place.hpp"

// A gtest program with one additional flag: --place=own|no_cgroup|user.
int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  auto place = codevault::Place::own;
  for (int i = 1; i < argc; ++i) {
    std::string_view flag = argv[i];
    if (flag == "--place=no_cgroup") {
      place = codevault::Place::no_cgroup;
    } else if (flag == "--place=user") {
      place = codevault::Place::user;
    } else if (flag != "--place=own") {
      std::fprintf(stderr, "unknown flag %s\n", argv[i]);
      return 2;
    }
  }
  if (!testing::GTEST_FLAG(list_tests)) codevault::move_to(place);
  return RUN_ALL_TESTS();
}
