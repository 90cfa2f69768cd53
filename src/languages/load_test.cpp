#include "languages/load.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/random.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

class LoadLanguages : public testing::Test {
 protected:
  LoadLanguages() { fs::create_directory(folder_); }
  ~LoadLanguages() override { fs::remove_all(folder_); }

  void write(const std::string& id, const std::string& name, const std::string& aliases) {
    std::ofstream(folder_ / (id + ".yaml"))
        << "id: " << id << "\nname: " << name << "\naliases: [" << aliases << "]\n"
        << "monaco: plaintext\nextensions: [.x]\nsource: main.x\nrun: {argv: [x]}\n"
        << "version_command: [x]\nstarter: x\nhello: x\n";
  }

  fs::path folder_ = fs::temp_directory_path() / random_id();
};

TEST_F(LoadLanguages, ReadsEveryFileInTheOrderOfNames) {
  write("b", "Alpha", "");
  write("a", "Beta", "");
  std::ofstream(folder_ / "notes.txt") << "not a language";

  std::vector<Language> languages = load_languages(folder_);

  ASSERT_EQ(languages.size(), 2u);
  EXPECT_EQ(languages[0].id, "b");
  EXPECT_EQ(languages[1].id, "a");
}

TEST_F(LoadLanguages, LetsNoTwoLanguagesWantOneName) {
  write("a", "Alpha", "same");
  write("b", "Beta", "same");

  EXPECT_THAT([&] { load_languages(folder_); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("wants the name 'same'")));
}

TEST_F(LoadLanguages, SaysWhichFolderIsNotThere) {
  EXPECT_THAT([&] { load_languages(folder_ / "none"); },
              testing::ThrowsMessage<Error>(testing::HasSubstr((folder_ / "none").string())));
}

}  // namespace
}  // namespace codevault
