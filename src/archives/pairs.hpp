#pragma once

#include <set>
#include <string>
#include <vector>

#include "archives/draft.hpp"

namespace codevault {

// The two files of a test.
struct FilePair {
  std::string input;
  std::string answer;
};

// Returns the tests among the paths `files` by their names, "2.in" and "2.out" say, or "input2.txt"
// and "output2.txt", in the order of the numbers in them.
std::vector<FilePair> pairs_in(const std::set<std::string>& files);

// Returns the numbers in the last part of a path, in order; large ones as the largest there is.
std::vector<unsigned> numbers_in(const std::string& path);

}  // namespace codevault
