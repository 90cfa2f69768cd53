#include "app/settings.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <set>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class SettingsTest : public testing::Test {
 protected:
  Settings load(const std::string& yaml, std::vector<std::string> environment = {}) {
    std::ofstream(folder_ / "settings.yaml") << yaml;
    std::vector<char*> variables;
    for (std::string& variable : environment) variables.push_back(variable.data());
    variables.push_back(nullptr);
    return load_settings(folder_ / "settings.yaml", variables.data());
  }
  std::string failure_of(const std::string& yaml, std::vector<std::string> environment = {}) {
    try {
      load(yaml, std::move(environment));
    } catch (const Error& error) {
      return error.what();
    }
    return "it was read";
  }

  TestFolder folder_;
};

TEST_F(SettingsTest, AreTheDefaultsWhereNothingIsSaid) {
  char* none[] = {nullptr};
  Settings settings = load_settings({}, none);

  for (const Setting& setting : all_settings())
    EXPECT_EQ(setting.get(settings), setting.get(Settings{})) << setting.name;
}

TEST_F(SettingsTest, ComeFromTheFileAndThenFromTheEnvironment) {
  Settings settings = load("port: 80\nslots: 3\nhost: here\n",
                           {"PORT=81", "CODEVAULT_SLOTS=4", "UNRELATED=x", "PATHLESS"});

  EXPECT_EQ(settings.host, "here");
  EXPECT_EQ(settings.port, 81u);
  EXPECT_EQ(settings.slots, 4u);
}

TEST_F(SettingsTest, MeanTheSameAfterTheyWereShown) {
  Settings settings;
  for (const Setting& setting : all_settings()) {
    std::string shown = setting.get(settings);
    setting.set(settings, shown);
    EXPECT_EQ(setting.get(settings), shown) << setting.name;
  }
}

TEST_F(SettingsTest, HaveOneNameEach) {
  std::set<std::string> names;
  for (const Setting& setting : all_settings())
    EXPECT_TRUE(names.insert(setting.name).second) << setting.name;
}

TEST_F(SettingsTest, NameWhatIsWrongInTheFile) {
  std::string file = (folder_ / "settings.yaml").string();

  EXPECT_THAT(failure_of("slots: 1\nprot: 1\n"), AllOf(HasSubstr(file + ":2:"), HasSubstr("prot")));
  EXPECT_THAT(failure_of("port: high\n"), AllOf(HasSubstr(file), HasSubstr("'port' must be a")));
  EXPECT_THAT(failure_of("- port\n"), HasSubstr(file));
}

TEST_F(SettingsTest, NameWhatIsWrongInTheEnvironment) {
  EXPECT_THAT(failure_of("", {"PORT=high"}), AllOf(HasSubstr("'PORT'"), HasSubstr("'high'")));
  EXPECT_THAT(failure_of("", {"CODEVAULT_PROT=1"}), HasSubstr("'CODEVAULT_PROT'"));
  EXPECT_THAT(failure_of("", {"EXECUTOR_MODE=boat"}), HasSubstr("there is: native"));
  EXPECT_THAT(failure_of("", {"MONGODB_URI=mongodb://x"}), HasSubstr("unset it"));
}

TEST_F(SettingsTest, KeepNumbersInTheirRange) {
  Settings settings;
  for (const Setting& setting : all_settings()) {
    if (setting.name != "rate" && setting.name != "max_queued") continue;
    for (const char* text : {"0", "-1", "1.5", "", " 1", "1e3", "99999999999"})
      EXPECT_THROW(setting.set(settings, text), Error) << setting.name << ' ' << text;
  }
}

TEST_F(SettingsTest, TakeAPathBelowWhichTheSiteIs) {
  EXPECT_EQ(load("base_path: /cv/").base_path, "/cv");
  EXPECT_EQ(load("base_path: /a/b-c").base_path, "/a/b-c");
  EXPECT_EQ(load("base_path: /").base_path, "");
  for (const char* wrong : {"cv", "//cv", "/a//b", "/cv//", "/../x", "/a;b", "/a b", "/a\"b"}) {
    EXPECT_THAT(failure_of("", {std::string("CODEVAULT_BASE_PATH=") + wrong}),
                HasSubstr("must be a path such as /cv"))
        << wrong;
  }
}

TEST_F(SettingsTest, TakeOriginsOfOtherPages) {
  EXPECT_THAT(load("", {"CORS_ORIGINS=https://a.example"}).cors_origins,
              ElementsAre("https://a.example"));
  EXPECT_THAT(failure_of("cors_origins: '*'"), HasSubstr("must be origins such as"));
}

}  // namespace
}  // namespace codevault
