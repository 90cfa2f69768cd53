#include "languages/load.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

class LoadLanguages : public testing::Test {
 protected:
  void write(const std::string& id, const std::string& name, const std::string& aliases) {
    std::ofstream(folder_ / (id + ".yaml"))
        << "id: " << id << "\nname: " << name << "\naliases: [" << aliases << "]\n"
        << "monaco: plaintext\nextensions: [.x]\nsource: main.x\nrun: {argv: [x]}\n"
        << "version_command: [x]\nstarter: x\nhello: x\n";
  }

  TestFolder folder_;
};

TEST_F(LoadLanguages, ReadsEveryFileInTheOrderOfNames) {
  write("b", "Alpha", "");
  write("a", "Beta", "");
  std::ofstream(folder_ / "notes.txt") << "not a language";

  std::vector<Language> languages = load_languages(folder_.path());

  ASSERT_EQ(languages.size(), 2u);
  EXPECT_EQ(languages[0].id, "b");
  EXPECT_EQ(languages[1].id, "a");
}

TEST_F(LoadLanguages, LetsNoTwoLanguagesWantOneName) {
  write("a", "Alpha", "same");
  write("b", "Beta", "same");

  EXPECT_THAT([&] { load_languages(folder_.path()); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("wants the name 'same'")));
}

TEST_F(LoadLanguages, SaysWhichFolderIsNotThere) {
  EXPECT_THAT([&] { load_languages(folder_ / "none"); },
              testing::ThrowsMessage<Error>(testing::HasSubstr((folder_ / "none").string())));
}

}  // namespace
}  // namespace codevault
