#include "languages/precompile.hpp"

#include <gmock/gmock.h>

#include "base/test_folder.hpp"
#include "judge/scripted_executor.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::StartsWith;

class RememberingStore : public PrecompiledStore {
 public:
  Task<std::string> stamp_of(std::vector<std::string>) override { co_return stamp; }
  Task<std::set<std::string>> retain(std::set<std::string> names) override {
    std::erase_if(folders, [&](const auto& folder) { return !names.contains(folder.first); });
    std::set<std::string> there;
    for (const auto& [name, files] : folders) there.insert(name);
    co_return there;
  }
  Task<> keep(std::string name, std::vector<File> files) override {
    for (const File& file : files) folders[name][file.name] = contents_of(file.contents);
    co_return;
  }
  std::string path_of(const std::string& name) const override { return "/made/" + name; }

  std::string stamp = "first";
  std::map<std::string, std::map<std::string, std::string>> folders;
};

class Precompile : public testing::Test {
 protected:
  Precompile() {
    language_.precompiled = {
        .headers = {"map"},
        .files = {{"pre/{header}", "#include_next <{header}>"}},
        .make = {.argv = {"g++", "pre/{header}"}, .keep = {"pre/{header}", "pre/{header}.gch"}},
    };
  }

  static Execution made(const std::string& header, const std::string& contents) {
    return {.kept = {{"pre/" + header + ".gch", make_blob(contents)},
                     {"pre/" + header, make_blob("text")},
                     {"../uninvited", make_blob("x")}}};
  }

  // Runs precompile() as a start of the server does. Returns the commands that it ran.
  std::vector<Command> start(std::vector<Execution> script) {
    ScriptedExecutor executor(std::move(script));
    executor.store = &store_;
    ready_ = {};
    wait_for(precompile(executor, Catalog({language_}), ready_, std::chrono::seconds(0)));
    return executor.commands;
  }

  // The files that boxes are told to use.
  std::map<std::string, std::string> files_for(const std::string& header) {
    const std::string* shown = ready_.find("cpp", header);
    if (!shown) return {};
    EXPECT_THAT(*shown, StartsWith("/made/cpp-"));
    return store_.folders[shown->substr(shown->rfind('/') + 1)];
  }

  RememberingStore store_;
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
  EXPECT_THAT(files_for("map"),
              ElementsAre(Pair("pre/map", "text"), Pair("pre/map.gch", "compiled")));
}

TEST_F(Precompile, UsesAgainWhatWasMadeBefore) {
  start({made("map", "compiled")});

  EXPECT_TRUE(start({}).empty());
  EXPECT_EQ(files_for("map")["pre/map.gch"], "compiled");
}

TEST_F(Precompile, MakesItAnewWhenWhatItIsMadeOfChanged) {
  start({made("map", "of the old")});
  store_.stamp = "second";

  start({made("map", "of the new")});

  EXPECT_EQ(files_for("map")["pre/map.gch"], "of the new");
  EXPECT_EQ(store_.folders.size(), 1u);
}

TEST_F(Precompile, MakesNothingWhereNothingCanBeKept) {
  ScriptedExecutor executor;

  wait_for(precompile(executor, Catalog({language_}), ready_, std::chrono::seconds(0)));

  EXPECT_TRUE(executor.commands.empty());
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
  EXPECT_EQ(files_for("list")["pre/list.gch"], "compiled");
}

}  // namespace
}  // namespace codevault
