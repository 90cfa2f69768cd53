#include "languages/precompile.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <fstream>
#include <sstream>

#include "base/random.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::StartsWith;

std::string read(const fs::path& path) {
  std::ostringstream contents;
  contents << std::ifstream(path).rdbuf();
  return contents.str();
}

class Precompile : public testing::Test {
 protected:
  Precompile() {
    fs::create_directories(folder_ / "made");
    fs::create_directories(folder_ / "include");
    language_.precompiled = {
        .headers = {"map"},
        .files = {{"pre/{header}", "#include_next <{header}>"}},
        .make = {.argv = {"g++", "pre/{header}"}, .keep = {"pre/{header}", "pre/{header}.gch"}},
        .made_of = {folder_ / "include"},
    };
  }
  ~Precompile() override { fs::remove_all(folder_); }

  static Execution made(const std::string& header, const std::string& contents) {
    return {.kept = {{"pre/" + header + ".gch", make_blob(contents)},
                     {"pre/" + header, make_blob("text")},
                     {"../uninvited", make_blob("x")}}};
  }

  // A start of the server; the commands that it ran.
  std::vector<Command> start(std::vector<Execution> script) {
    ScriptedExecutor executor(std::move(script));
    ready_ = {};
    asio::io_context context;
    auto done = asio::co_spawn(context,
                               precompile(executor, Catalog({language_}), folder_ / "made", ready_,
                                          std::chrono::seconds(0)),
                               asio::use_future);
    context.run();
    done.get();
    return executor.commands;
  }

  // Where the host has what boxes are told to use.
  fs::path place_of(const std::string& header) {
    const std::string* shown = ready_.find("cpp", header);
    if (!shown) return {};
    EXPECT_THAT(*shown, StartsWith("/codevault/precompiled/cpp-"));
    return folder_ / "made" / fs::path(*shown).filename();
  }

  fs::path folder_ = fs::temp_directory_path() / random_id();
  Language language_{.id = "cpp", .name = "C++", .version = "12.2.0"};
  PrecompiledFolders ready_;
};

TEST_F(Precompile, MakesItInABoxAndKeepsWhatItAskedFor) {
  std::vector<Command> commands = start({made("map", "compiled")});

  ASSERT_EQ(commands.size(), 1u);
  EXPECT_THAT(commands[0].argv, ElementsAre("g++", "pre/map"));
  ASSERT_EQ(commands[0].files.size(), 1u);
  EXPECT_EQ(commands[0].files[0].name, "pre/map");
  EXPECT_EQ(contents_of(commands[0].files[0].contents), "#include_next <map>");
  EXPECT_EQ(read(place_of("map") / "pre/map.gch"), "compiled");
  EXPECT_EQ(read(place_of("map") / "pre/map"), "text");
  EXPECT_FALSE(fs::exists(folder_ / "made" / "uninvited"));
}

TEST_F(Precompile, CanBeReadByOtherUsers) {
  mode_t usual = ::umask(077);
  start({made("map", "compiled")});
  ::umask(usual);

  auto others = fs::perms::others_read;
  EXPECT_EQ(fs::status(place_of("map")).permissions() & others, others);
  EXPECT_EQ(fs::status(place_of("map") / "pre").permissions() & others, others);
  EXPECT_EQ(fs::status(place_of("map") / "pre/map.gch").permissions() & others, others);
}

TEST_F(Precompile, UsesAgainWhatWasMadeBefore) {
  start({made("map", "compiled")});

  EXPECT_TRUE(start({}).empty());
  EXPECT_EQ(read(place_of("map") / "pre/map.gch"), "compiled");
}

TEST_F(Precompile, MakesItAnewWhenWhatItIsMadeOfChanged) {
  std::ofstream(folder_ / "include" / "map") << "old";
  start({made("map", "of the old")});
  std::ofstream(folder_ / "include" / "map") << "newer";

  start({made("map", "of the new")});

  EXPECT_EQ(read(place_of("map") / "pre/map.gch"), "of the new");
  auto left = fs::directory_iterator(folder_ / "made");
  EXPECT_EQ(std::distance(begin(left), end(left)), 1);
}

TEST_F(Precompile, MakesItAnewForAnotherCompiler) {
  start({made("map", "by the old")});
  language_.version = "13.1.0";

  EXPECT_EQ(start({made("map", "by the new")}).size(), 1u);
}

TEST_F(Precompile, GoesOnWithoutWhatCannotBeMade) {
  language_.precompiled->headers = {"map", "set", "list"};
  Execution without_output = made("set", "");
  without_output.kept.erase(without_output.kept.begin());

  start({{.exit_code = 1, .err = "no room"}, without_output, made("list", "compiled")});

  EXPECT_FALSE(ready_.find("cpp", "map"));
  EXPECT_FALSE(ready_.find("cpp", "set"));
  EXPECT_EQ(read(place_of("list") / "pre/list.gch"), "compiled");
}

TEST_F(Precompile, RemovesWhatACrashLeftBehind) {
  fs::create_directories(folder_ / "made" / ".next-half");
  std::ofstream(folder_ / "made" / ".next-half" / "map.gch") << "ha";

  start({made("map", "compiled")});

  EXPECT_FALSE(fs::exists(folder_ / "made" / ".next-half"));
}

}  // namespace
}  // namespace codevault
