#include "integration/programs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "integration/host.hpp"
#include "integration/testbed.hpp"

namespace codevault {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

using Parameters = std::tuple<ExecutorKind, std::string>;

std::string name_of(const testing::TestParamInfo<Parameters>& info) {
  std::string name =
      std::get<ExecutorKind>(info.param).name + "_" + std::get<std::string>(info.param);
  std::ranges::replace_if(
      name, [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

auto each_program_below(const std::string& folder) {
  return testing::Combine(testing::ValuesIn(executor_kinds()),
                          testing::ValuesIn(programs_below(folder)));
}

// Compiles the C program at `path` and runs it, as two commands of one box, the second of which
// keeps what the expectation says.
Task<RunReport> run_and_keep(Executor& executor, std::string path) {
  Expectation expectation = parse_expectation(program_file(path));
  Language language = language_of(path, expectation);
  std::unique_ptr<Box> box = co_await executor.open(language);
  Command compile{.argv = {"gcc", "-std=gnu17", "-o", "main", "main.c"},
                  .files = {{"main.c", make_blob(program_file(path))}},
                  .keep = {"main"}};
  compile.files.push_back({"attack.h", make_blob(program_file("hostile/attack.h"))});
  Execution compiled = co_await box->run(std::move(compile));
  if (compiled.kept.empty())
    co_return RunReport{.status = RunStatus::compile_error, .compile = compiled};

  Command run{.argv = {"./main"}, .files = compiled.kept, .keep = expectation.keep};
  if (expectation.limits.cpu_time) run.limits.cpu_time = *expectation.limits.cpu_time;
  if (expectation.limits.wall_time) run.limits.wall_time = *expectation.limits.wall_time;
  Execution ran = co_await box->run(std::move(run));
  RunStatus status = status_of(ran);
  co_return RunReport{.status = status, .compile = std::move(compiled), .run = std::move(ran)};
}

std::vector<std::string> names_of(const std::vector<File>& files) {
  std::vector<std::string> names;
  for (const File& file : files) names.push_back(file.name);
  return names;
}

class ProgramTest : public testing::TestWithParam<Parameters> {
 protected:
  void SetUp() override {
    const Language& language = language_of(path_, expectation_);
    if (!is_installed(language))
      GTEST_SKIP() << "needs " << language.name << ", which is not installed";
  }

  void expect_as_promised(const std::string& path) {
    Expectation expectation = parse_expectation(program_file(path));
    RunReport report = expectation.keep.empty()
                           ? testbed_.run(path)
                           : testbed_.finish(run_and_keep(testbed_.executor(), path));

    EXPECT_THAT(differences(expectation, report, testbed_.cgroup()), IsEmpty())
        << path << "\nstdout: " << report.run.out.substr(0, 2000)
        << "\nstderr: " << report.run.err.substr(0, 2000)
        << "\ncompiler: " << (report.compile ? report.compile->err.substr(0, 2000) : "");
    if (!expectation.keep.empty()) {
      EXPECT_THAT(names_of(report.run.kept), UnorderedElementsAreArray(expectation.kept));
    }
  }

  std::string path_ = std::get<std::string>(GetParam());
  Expectation expectation_ = parse_expectation(program_file(path_));
  Testbed testbed_{std::get<ExecutorKind>(GetParam()), expectation_.beside.empty() ? 1u : 2u};
};

class HostileProgram : public ProgramTest {};
class SampleProgram : public ProgramTest {};

TEST_P(HostileProgram, IsContainedAndLeavesNothing) {
  Sentinels sentinels;
  if (!expectation_.after.empty()) expect_as_promised(beside(path_, expectation_.after));

  expect_as_promised(path_);

  EXPECT_THAT(testbed_.lasting_guest_processes(), IsEmpty());
  EXPECT_THAT(sentinels.changes(), IsEmpty());
  expect_as_promised("clean/clean.sh");
}

TEST_P(SampleProgram, DoesWhatItPromises) { expect_as_promised(path_); }

INSTANTIATE_TEST_SUITE_P(Programs, HostileProgram, each_program_below("hostile/"), name_of);
INSTANTIATE_TEST_SUITE_P(Programs, SampleProgram, each_program_below("sample/"), name_of);

TEST(Programs, BeginWithAnExpectationOrBelongToOneThatDoes) {
  std::set<std::string> companions = {"README.md"};
  for (const std::string& path : programs_below("")) {
    for (const std::string& name : parse_expectation(program_file(path)).with) {
      companions.insert(beside(path, name));
    }
  }
  std::vector<std::string> programs = programs_below("");

  for (const auto& [path, source] : program_files()) {
    bool known = companions.contains(path) || std::ranges::find(programs, path) != programs.end();
    EXPECT_TRUE(known) << path << " has no expectation in its first line";
  }
}

TEST(Programs, SampleEveryLanguageAtLeastThreeTimes) {
  for (const Language& language : all_languages()) {
    EXPECT_GE(programs_below("sample/" + language.id + "/").size(), 3u) << language.id;
  }
}

}  // namespace
}  // namespace codevault
