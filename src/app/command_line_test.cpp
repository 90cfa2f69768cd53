#include "app/command_line.hpp"

#include "app/command_line_fixture.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

TEST_F(CommandLineTest, ExplainsEachCommand) {
  for (std::string command : {"serve",
                              "api",
                              "worker",
                              "run",
                              "judge",
                              "problems",
                              "problems verify",
                              "problems import",
                              "problems list",
                              "problems export",
                              "problems remove",
                              "problems hide",
                              "problems publish",
                              "user",
                              "user create",
                              "user promote",
                              "user password",
                              "user disable",
                              "user enable",
                              "user token",
                              "user list",
                              "user recount",
                              "languages",
                              "languages install",
                              "doctor"}) {
    std::string usage = "codevault " + command;
    std::vector<std::string_view> parts = split(command, ' ');
    std::vector<std::string> words(parts.begin(), parts.end());
    words.push_back("--help");

    Ended ended = call_with(words, {});

    EXPECT_EQ(ended.code, 0) << usage;
    EXPECT_THAT(ended.out, AllOf(HasSubstr("Usage: " + usage), HasSubstr("--data"))) << usage;
  }
}

TEST_F(CommandLineTest, ListsCommandsAndSettings) {
  Ended ended = call_with({"--help"}, {});

  EXPECT_EQ(ended.code, 0);
  for (const char* word : {"serve", "doctor", "--config", "--port", "--max-queued", "[5173]"})
    EXPECT_THAT(ended.out, HasSubstr(word));
}

TEST_F(CommandLineTest, TellsItsVersion) {
  EXPECT_EQ(call_with({"--version"}, {}).out, CODEVAULT_VERSION "\n");
}

TEST_F(CommandLineTest, RefusesWhatItDoesNotKnow) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{"fly"}, "fly"},
      {{"doctor", "--deep"}, "--deep"},
      {{"problems"}, "subcommand is required"},
      {{"run"}, "FILE is required"},
      {{"judge", "package"}, "FILE is required"},
      {{"judge", "package", "a.py", "--time-limit", "-1"}, "--time-limit"},
      {{"run", "a.py", "--cpu-ms", "soon"}, "--cpu-ms"},
  };
  for (const auto& [arguments, word] : cases) {
    Ended ended = call(arguments);

    EXPECT_NE(ended.code, 0) << word;
    EXPECT_THAT(ended.err, HasSubstr(word));
  }
}

TEST_F(CommandLineTest, NamesTheSettingThatIsWrong) {
  EXPECT_EQ(call({"user", "list", "--port", "high"}).err,
            "codevault: 'port' must be a whole number from 0 to 65535, not 'high'\n");
  EXPECT_EQ(call({"--log", "loud", "user", "list"}).err,
            "codevault: 'log' is 'loud'; there is: debug, info, warning, error\n");
  EXPECT_EQ(call({"user", "list", "--config", "/nowhere.yaml"}).err,
            "codevault: Cannot read the settings file /nowhere.yaml\n");
}

TEST_F(CommandLineTest, TakesAFlagOverTheEnvironment) {
  Ended ended = call({"user", "list", "--data", (folder_ / "other").string()});

  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_TRUE(std::filesystem::exists(folder_ / "other/store.sqlite"));
  EXPECT_FALSE(std::filesystem::exists(data()));
}

TEST_F(CommandLineTest, LetsAFlagTakeASettingBack) {
  std::filesystem::path file = write("settings.yaml", "redis_url: redis://nowhere\n");

  Ended ended = call({"worker", "--config", file.string(), "--redis-url", ""});

  EXPECT_THAT(ended.err, HasSubstr("'redis_url' is not set"));
}

TEST_F(CommandLineTest, ServesInPartsOnlyWithASharedQueue) {
  for (std::string role : {"api", "worker"}) {
    Ended ended = call({role});

    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.err, StartsWith("codevault: 'redis_url' is not set: '" + role + "' is one"));
  }
}

TEST_F(CommandLineTest, ServesOnlyWhereDataCanBeKept) {
  Ended ended = call({"--data", "/proc/data"});

  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.err, StartsWith("codevault: Data cannot be kept in /proc/data"));
}

TEST_F(CommandLineTest, NamesTheFileItCannotRead) {
  EXPECT_EQ(call({"run", "/nowhere.py"}).err, "codevault: Cannot read the file /nowhere.py\n");
  std::string program = write("a.py", "print(1)\n").string();
  EXPECT_EQ(call({"run", program, "--stdin", "/nowhere.txt"}).err,
            "codevault: Cannot read the file /nowhere.txt\n");
}

TEST_F(CommandLineTest, NamesTheSandboxItCannotStart) {
  std::string program = write("a.py", "print(1)\n").string();
  const std::vector<std::string> commands[] = {
      {"run", program},
      {"judge", "package", program},
      {"problems", "verify", "package"},
      {"languages"},
      {"serve"},
  };
  for (const std::vector<std::string>& command : commands) {
    Ended ended = call(command);

    EXPECT_EQ(ended.code, 1) << command[0];
    EXPECT_THAT(ended.err, AllOf(StartsWith("codevault: "), HasSubstr("/nowhere/sandbox")));
  }
}

TEST_F(CommandLineTest, InstallsOnlyLanguagesThatThereAre) {
  Ended ended = call({"languages", "install", "brainfog"});

  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.err, HasSubstr("'brainfog', which is not offered here"));
}

TEST_F(CommandLineTest, DiagnosesAHostThatCanRunNothing) {
  Ended told = call({"doctor"});
  Ended for_scripts = call({"doctor", "--json"});

  EXPECT_EQ(told.code, 1);
  EXPECT_THAT(told.out, AllOf(HasSubstr("ok       Linux"), HasSubstr("missing  ")));
  EXPECT_THAT(for_scripts.out, HasSubstr(R"({"what":"isolation","health":"missing","sentence":")"));
}

}  // namespace
}  // namespace codevault
