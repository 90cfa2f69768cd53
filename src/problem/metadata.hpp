#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/problem.hpp"
#include "problem/finding.hpp"

namespace codevault {

class YamlFields;

enum class PackageFormat { legacy, modern };  // modern: 2023-07, and 2025-09 which it became

// The contents of problem.yaml.
struct Metadata {
  PackageFormat format = PackageFormat::legacy;
  Problem problem;                               // without what comes from other files
  std::vector<std::string> validator_flags;      // for every test
  bool custom_validation = false;                // a folder with a validator also says so
  std::map<std::string, std::string> constants;  // values of "{{name}}" in texts and sources
  PackageFindings findings;
};

// Throws Error{invalid} with the line of `file` and the key that is broken. An unknown key is a
// warning, and so is in a legacy package a broken key that only the later format has.
Metadata parse_metadata(const std::string& yaml, const std::string& file);

// The keys of testdata.yaml (legacy), test_group.yaml, or the .yaml of one test (modern).
struct GroupSettings {
  Grading grading;
  std::vector<std::string> args;
  std::vector<std::string> validator_args;
  std::vector<std::string> input_validator_args;
  std::optional<double> best_score;  // of legacy's `range`
};

// Returns the settings of a group with this file; without one it has `inherited`. Adds unknown keys
// to `findings`. Throws as parse_metadata does.
GroupSettings parse_group(const std::string& yaml, const std::string& file, PackageFormat format,
                          const GroupSettings& inherited, PackageFindings& findings);

// Adds a warning for each key of `fields` that was not read.
void warn_of_unknown_keys(const YamlFields& fields, PackageFindings& findings);

}  // namespace codevault
