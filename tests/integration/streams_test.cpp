#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "integration/programs.hpp"
#include "integration/testbed.hpp"

// The input and output of programs, byte by byte.
namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using End = Execution::End;

std::string any_bytes(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

class Streams : public testing::TestWithParam<ExecutorKind> {
 protected:
  Execution run(Command command) {
    return testbed_.run(language_by_id("bash"), std::move(command));
  }
  Execution run_script(const std::string& script) { return run({.argv = {"bash", "-c", script}}); }

  Testbed testbed_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(, Streams, testing::ValuesIn(executor_kinds()),
                         [](const auto& parameter) { return parameter.param.name; });

TEST_P(Streams, CarryAMillionBytesOfAnyKindBothWays) {
  std::string input = any_bytes(1'000'000);
  Command command{.argv = {"tee", "/dev/stderr"}, .input = make_blob(input)};

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_TRUE(execution.out == input);
  EXPECT_TRUE(execution.err == input);
  EXPECT_EQ(execution.out_bytes, 1'000'000u);
  EXPECT_FALSE(execution.out_truncated || execution.err_truncated);
}

TEST_P(Streams, TellWhileItRunsExactlyWhatTheyTellInTheEnd) {
  std::string heard_out;
  std::string heard_err;
  Command command{.argv = {"tee", "/dev/stderr"}, .input = make_blob(any_bytes(300'000))};
  command.limits.output = 100'000;
  command.live = [&](Stream stream, std::string_view bytes) {
    (stream == Stream::out ? heard_out : heard_err).append(bytes);
  };

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::output);
  EXPECT_TRUE(heard_out == execution.out);
  EXPECT_TRUE(heard_err == execution.err);
}

TEST_P(Streams, AreCutAtTheLimitToTheByteAndSaySo) {
  for (Bytes limit : {Bytes{1}, Bytes{4'095}, Bytes{4'096}, Bytes{65'536}, Bytes{65'537}}) {
    std::string input = any_bytes(200'000);
    Command command{.argv = {"cat"}, .input = make_blob(input)};
    command.limits.output = limit;

    Execution execution = run(std::move(command));

    EXPECT_EQ(execution.end, End::output) << limit;
    EXPECT_TRUE(execution.out == input.substr(0, limit)) << limit;
    EXPECT_TRUE(execution.out_truncated) << limit;
    EXPECT_FALSE(execution.err_truncated) << limit;
    EXPECT_GE(execution.out_bytes, execution.out.size());
  }
}

TEST_P(Streams, HaveNothingToSayAboutASilentProgram) {
  Execution execution = run({.argv = {"true"}});

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_THAT(execution.out + execution.err, IsEmpty());
  EXPECT_EQ(execution.out_bytes + execution.err_bytes, 0u);
}

TEST_P(Streams, AreNotHeldUpByInputThatNobodyReads) {
  Command unread{.argv = {"echo", "done"}, .input = make_blob(any_bytes(10'000'000))};
  Command closed{.argv = {"bash", "-c", "exec 0<&-; echo done"},
                 .input = make_blob(any_bytes(10'000'000))};

  EXPECT_EQ(run(std::move(unread)).out, "done\n");
  EXPECT_EQ(run(std::move(closed)).out, "done\n");
}

TEST_P(Streams, EndForAProgramThatAsksForInputNobodyGave) {
  EXPECT_EQ(run({.argv = {"wc", "-c"}}).out, "0\n");
}

TEST_P(Streams, CarryArgumentsUnchanged) {
  std::vector<std::string> odd = {"",    " ",    "two words", "\"'`",   "$HOME", "*",
                                  "-n",  "--",   "a\nb",      "\t",     "\\",    "\xff\xfe",
                                  "é€😀", "%s%n", "{source}",  ";reboot"};
  Command command{.argv = {"bash", "-c", "printf '<%s>' \"$@\"", "name"}};
  command.argv.insert(command.argv.end(), odd.begin(), odd.end());
  std::string expected;
  for (const std::string& word : odd) expected += "<" + word + ">";

  EXPECT_EQ(run(std::move(command)).out, expected);
}

TEST_P(Streams, CarryTenThousandArguments) {
  Command command{.argv = {"bash", "-c", "echo $# ${#10000}", "name"}};
  command.argv.resize(10'004, std::string(50, 'x'));

  EXPECT_EQ(run(std::move(command)).out, "10000 50\n");
}

TEST_P(Streams, CarryAnArgumentOfAHundredThousandBytes) {
  Command command{.argv = {"bash", "-c", "echo ${#1}", "name", std::string(100'000, 'x')}};

  EXPECT_EQ(run(std::move(command)).out, "100000\n");
}

TEST_P(Streams, FindFilesInSubfoldersWithTheirContentsAndModes) {
  Command command{.argv = {"bash", "-c", "find . -type f -printf '%P %m %s\\n' | sort; a/b/run"}};
  for (std::string name : {"1", "a/2", "a/b/3", "a/b/c/d/e/f/4", "a b/5", "é/6", "-7", "a/.8"}) {
    command.files.push_back({name, make_blob(any_bytes(name.size()))});
  }
  command.files.push_back({"empty", nullptr});
  command.files.push_back({"a/b/run", make_blob("#!/bin/sh\necho ran"), true});

  EXPECT_EQ(run(std::move(command)).out,
            "-7 644 2\n1 644 1\na b/5 644 5\na/.8 644 4\na/2 644 3\na/b/3 644 5\n"
            "a/b/c/d/e/f/4 644 13\na/b/run 755 18\nempty 644 0\né/6 644 4\nran\n");
}

TEST_P(Streams, ReportEveryExitCode) {
  for (int code = 0; code < 256; ++code) {
    Execution execution = run({.argv = {"sh", "-c", "exit " + std::to_string(code)}});

    ASSERT_EQ(execution.end, End::exited) << code;
    ASSERT_EQ(execution.exit_code, code);
  }
}

TEST_P(Streams, ReportEveryDeadlySignal) {
  for (int signal : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 30, 31}) {
    Execution execution = run({.argv = {"sh", "-c", "kill -" + std::to_string(signal) + " $$"}});

    ASSERT_EQ(execution.end, End::signalled) << signal;
    ASSERT_EQ(execution.signal, signal);
  }
}

TEST_P(Streams, KeepWhatWasWrittenBeforeTheEnd) {
  Command command{.argv = {"bash", "-c", "echo early; echo late >&2; sleep 1000"}};
  command.limits.wall_time = 300ms;

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::wall_time);
  EXPECT_EQ(execution.out, "early\n");
  EXPECT_EQ(execution.err, "late\n");
}

TEST_P(Streams, BringBackWhatIsKept) {
  std::string contents = any_bytes(3'000'000);
  Command command{
      .argv = {"bash", "-c", "cat >big; : >empty; mkdir -p a; echo x >a/b; chmod +x a/b"},
      .input = make_blob(contents),
      .keep = {"big", "empty", "a/b", "missing"}};

  Execution execution = run(std::move(command));

  ASSERT_EQ(execution.kept.size(), 3u);
  std::map<std::string, File> kept;
  for (File& file : execution.kept) kept[file.name] = file;
  EXPECT_TRUE(contents_of(kept["big"].contents) == contents);
  EXPECT_EQ(contents_of(kept["empty"].contents), "");
  EXPECT_EQ(contents_of(kept["a/b"].contents), "x\n");
  EXPECT_TRUE(kept["a/b"].executable);
  EXPECT_FALSE(kept["big"].executable);
}

TEST_P(Streams, KeepNothingOfAProgramThatFailed) {
  Command command{.argv = {"bash", "-c", "echo x >out; sleep 1000"}, .keep = {"out"}};
  command.limits.wall_time = 200ms;

  EXPECT_THAT(run(std::move(command)).kept, IsEmpty());
}

}  // namespace
}  // namespace codevault
