#include "app/backing.hpp"
#include "app/command_line_fixture.hpp"
#include "problem/library.hpp"
#include "problem/test_package.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;

class ProblemsTest : public CommandLineTest {
 protected:
  // Offers the test package, as `problems import` does once it has verified it.
  void offer() {
    auto work = [this]() -> Task<> {
      Settings settings;
      settings.data = data();
      auto stores = open_stores(settings);
      auto python = [](const std::string&) { return std::string("python"); };
      ProblemLibrary library(stores->problems(), python, {.cache = data() / "problems"});
      std::optional<std::chrono::milliseconds> limit(1'000);
      co_await library.import(package_.folder(), "imported", limit);
    };
    wait_for(work());
  }

  TestPackage package_;
};

TEST_F(ProblemsTest, AreNoneAtFirst) {
  EXPECT_EQ(call({"problems", "list"}).out, "");
  EXPECT_EQ(call({"problems", "list", "--json"}).out, "[]\n");
}

TEST_F(ProblemsTest, AreListedHiddenPublishedAndRemoved) {
  offer();

  EXPECT_THAT(call({"problems", "list"}).out, MatchesRegex("sum +Sum +2 tests  imported\n"));
  EXPECT_EQ(call({"problems", "hide", "sum"}).code, 0);
  EXPECT_THAT(call({"problems", "list"}).out, HasSubstr("imported, hidden"));
  EXPECT_EQ(call({"problems", "publish", "sum"}).code, 0);
  EXPECT_THAT(call({"problems", "list", "--json"}).out,
              AllOf(HasSubstr(R"("id":"sum")"), HasSubstr(R"("visibility":"published")")));
  EXPECT_EQ(call({"problems", "remove", "sum"}).code, 0);
  EXPECT_EQ(call({"problems", "list"}).out, "");
}

TEST_F(ProblemsTest, AreWrittenToANewFolder) {
  offer();
  std::string folder = (folder_ / "written").string();

  EXPECT_EQ(call({"problems", "export", "sum", folder}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(folder_ / "written/data/secret/1.ans"));
  EXPECT_EQ(call({"problems", "export", "sum", folder}).code, 1);
}

TEST_F(ProblemsTest, AreWrittenToAnArchiveThatHoldsTheSameFiles) {
  offer();
  std::string archive = (folder_ / "sum.zip").string();

  EXPECT_EQ(call({"problems", "export", "sum", archive}).code, 0);
  EXPECT_EQ(call({"problems", "export", "sum", archive}).code, 1);
  std::ifstream file(archive, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  EXPECT_EQ(bytes, zip_of(package_.folder()));
}

TEST_F(ProblemsTest, AreConvertedFromArchivesOfOtherJudges) {
  std::string archive = write("two.xml",
                              "<fps><item><title>A</title><description>Add.</description>"
                              "<time_limit>1</time_limit><test_input>1</test_input>"
                              "<test_output>1</test_output></item>\n"
                              "<item><title>B</title><time_limit>1</time_limit></item></fps>");

  Ended ended = call({"problems", "convert", archive, (folder_ / "out").string()});

  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.out,
              AllOf(HasSubstr("out/A\n"), HasSubstr("error: two.xml:2: has no test data")));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "out/A/data/secret/001.in"));
  EXPECT_TRUE(std::filesystem::exists(folder_ / "out/B/problem.yaml"));
  EXPECT_EQ(call({"problems", "convert", archive, (folder_ / "out").string()}).code, 1);
  EXPECT_THAT(call({"problems", "convert", write("x.zip", "?"), (folder_ / "out").string()}).err,
              HasSubstr("no whole zip file"));
}

TEST_F(ProblemsTest, AreNamedWhereThereAreNone) {
  for (std::string command : {"remove", "hide", "publish"}) {
    Ended ended = call({"problems", command, "no-such"});

    EXPECT_EQ(ended.code, 1) << command;
    EXPECT_THAT(ended.err, HasSubstr("no-such"));
  }
}

}  // namespace
}  // namespace codevault
