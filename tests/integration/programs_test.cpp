#include "integration/programs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>

#include "integration/host.hpp"
#include "integration/testbed.hpp"

namespace codevault {

// A program, and the language to run it in.
struct Case {
  std::string path;
  std::string language;
};

void PrintTo(const Case& program, std::ostream* out) {
  *out << program.path << " as " << program.language;
}

namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;
using Parameters = std::tuple<ExecutorKind, Case>;

std::string name_of(const testing::TestParamInfo<Parameters>& info) {
  const auto& [kind, program] = info.param;
  std::string name = kind.name + "_" + program.path;
  std::string usual = language_of(program.path).id;
  if (program.language != usual) name += "_as_" + program.language;
  std::ranges::replace_if(
      name, [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

std::vector<Case> hostile_programs() {
  std::vector<Case> cases;
  for (const std::string& path : programs_below("hostile/")) {
    cases.push_back({path, language_of(path).id});
  }
  return cases;
}

// Each program in every language with its extension: a C program with every C compiler.
std::vector<Case> sample_programs() {
  std::vector<Case> cases;
  for (const std::string& path : programs_below("sample/")) {
    const Language& usual = language_of(path);
    for (const Language& language : all_languages()) {
      if (language.extensions.front() == usual.extensions.front()) {
        cases.push_back({path, language.id});
      }
    }
  }
  return cases;
}

std::vector<std::string> names_of(const std::vector<File>& files) {
  std::vector<std::string> names;
  for (const File& file : files) names.push_back(file.name);
  return names;
}

class ProgramTest : public testing::TestWithParam<Parameters> {
 protected:
  void SetUp() override {
    const Language& language = language_by_id(program_.language);
    if (!is_installed(language)) GTEST_SKIP() << language.name << " is not installed";
  }

  void expect_as_promised(const std::string& path, const std::string& language) {
    Expectation expectation = parse_expectation(program_file(path));
    RunReport report = testbed_.run_program(path, language);

    EXPECT_THAT(differences(expectation, report, testbed_.cgroup()), IsEmpty())
        << path << "\nstdout: " << report.run.out.substr(0, 2000)
        << "\nstderr: " << report.run.err.substr(0, 2000) << "\ncompiler: "
        << (report.compile ? (report.compile->out + report.compile->err).substr(0, 2000) : "");
    if (!expectation.keep.empty()) {
      EXPECT_THAT(names_of(report.run.kept), UnorderedElementsAreArray(expectation.kept));
    }
  }

  Case program_ = std::get<Case>(GetParam());
  Expectation expectation_ = parse_expectation(program_file(program_.path));
  Testbed testbed_{std::get<ExecutorKind>(GetParam()), expectation_.beside.empty() ? 1u : 2u};
};

class HostileProgram : public ProgramTest {};
class SampleProgram : public ProgramTest {};

TEST_P(HostileProgram, IsContainedAndLeavesNothing) {
  Sentinels sentinels;
  if (!expectation_.after.empty()) {
    expect_as_promised(beside(program_.path, expectation_.after), program_.language);
  }

  expect_as_promised(program_.path, program_.language);

  EXPECT_THAT(testbed_.lasting_guest_processes(), IsEmpty());
  EXPECT_THAT(sentinels.changes(), IsEmpty());
  expect_as_promised("clean/clean.sh", "bash");
}

TEST_P(SampleProgram, DoesWhatItPromises) { expect_as_promised(program_.path, program_.language); }

INSTANTIATE_TEST_SUITE_P(Programs, HostileProgram,
                         testing::Combine(testing::ValuesIn(executor_kinds()),
                                          testing::ValuesIn(hostile_programs())),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Programs, SampleProgram,
                         testing::Combine(testing::ValuesIn(executor_kinds()),
                                          testing::ValuesIn(sample_programs())),
                         name_of);

}  // namespace
}  // namespace codevault
