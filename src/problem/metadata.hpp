#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/problem.hpp"

namespace codevault {

enum class PackageFormat { legacy, modern };  // modern: 2023-07 and what came of it, 2025-09

// What problem.yaml says.
struct Metadata {
  PackageFormat format = PackageFormat::legacy;
  Problem problem;                               // all that does not come from other files
  std::vector<std::string> validator_flags;      // for every test
  bool custom_validation = false;                // said so; a folder with a validator also counts
  std::map<std::string, std::string> constants;  // what "{{name}}" stands for in texts and sources
  std::vector<std::string> warnings;             // sentences that begin with "file:line:"
};

// Throws Error{invalid} naming the line of `file` and the key that is broken. A key that nobody
// knows is a warning.
Metadata parse_metadata(const std::string& yaml, const std::string& file);

// The keys of testdata.yaml (legacy), test_group.yaml, or the .yaml of one test (modern).
struct GroupSettings {
  Grading grading;
  std::vector<std::string> args;
  std::vector<std::string> validator_args;
  std::vector<std::string> input_validator_args;
  std::optional<double> best_score;  // of legacy's `range`
};

// `inherited` is what a group without such a file has. Warnings are added to `warnings`.
GroupSettings parse_group(const std::string& yaml, const std::string& file, PackageFormat format,
                          const GroupSettings& inherited, std::vector<std::string>& warnings);

}  // namespace codevault
