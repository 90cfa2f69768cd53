#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

#include "base/text.hpp"
#include "integration/programs.hpp"
#include "integration/testbed.hpp"

namespace codevault {
namespace {

using Lines = std::set<std::string>;

// The lines of probe/guest.txt that apply where programs have these properties. Those that need not
// be there, since they are of the kernel's version, are marked with "[?]".
struct Expected {
  Lines allowed;
  Lines needed;
};

Expected expected_with(const std::set<std::string>& properties) {
  Expected expected;
  for (std::string_view line : split(program_file("probe/guest.txt"), '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    bool applies = true;
    bool needed = true;
    while (line.starts_with('[')) {
      std::size_t end = line.find("] ");
      std::string mark(line.substr(1, end - 1));
      if (mark == "?") needed = false;
      if (mark != "?" && !properties.contains(mark)) applies = false;
      line.remove_prefix(end + 2);
    }
    if (!applies) continue;
    expected.allowed.emplace(line);
    if (needed) expected.needed.emplace(line);
  }
  return expected;
}

// As text, so that all of it is shown.
std::string missing_from(const Lines& lines, const Lines& sought) {
  std::string missing;
  for (const std::string& line : sought) {
    if (!lines.contains(line)) missing += line + '\n';
  }
  return missing;
}

TEST(Guest, SeesAndDoesWhatIsListedAndNothingElse) {
  Testbed testbed(executor_kinds().front(), 1);
  Expected expected = expected_with({testbed.cgroup() == Cgroup::there ? "counted" : "uncounted",
                                     ::geteuid() == 0 ? "root" : "user"});

  RunReport report = testbed.run_program("probe/probe.c");

  ASSERT_EQ(report.status, RunStatus::ok) << report.run.err;
  Lines found;
  for (std::string_view line : split(report.run.out, '\n')) {
    if (!line.empty()) found.emplace(line);
  }
  EXPECT_EQ(missing_from(expected.allowed, found), "");
  EXPECT_EQ(missing_from(found, expected.needed), "");
}

}  // namespace
}  // namespace codevault
