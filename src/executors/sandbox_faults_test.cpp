#include <dirent.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/unique_fd.hpp"
#include "executors/sandbox_test.hpp"
#include "executors/sandbox_test_processes.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;
using End = Execution::End;

std::vector<pid_t> children_of_all(const std::vector<pid_t>& parents) {
  std::vector<pid_t> children;
  for (pid_t parent : parents) {
    for (pid_t child : children_of(parent)) children.push_back(child);
  }
  return children;
}

// All descendants.
std::vector<pid_t> family_of(pid_t parent) {
  std::vector<pid_t> family;
  for (pid_t child : children_of(parent)) {
    family.push_back(child);
    std::vector<pid_t> more = family_of(child);
    family.insert(family.end(), more.begin(), more.end());
  }
  return family;
}

// Whether it is gone, or a zombie that the host's init has not reaped yet.
bool is_dead(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string stat;
  std::getline(file, stat);
  return stat.empty() || stat.find(") Z ") != std::string::npos ||
         stat.find(") X ") != std::string::npos;
}

bool dies_soon(pid_t process) {
  auto deadline = std::chrono::steady_clock::now() + 10s;
  while (!is_dead(process) && std::chrono::steady_clock::now() < deadline) ::usleep(1000);
  return is_dead(process);
}

std::vector<std::string> group_folders_of(pid_t worker) {
  std::vector<std::string> folders;
  std::string prefix = "codevault-" + std::to_string(worker) + "-";
  auto options = fs::directory_options::skip_permission_denied;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator("/sys/fs/cgroup", options, error);
       entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().filename().string().starts_with(prefix)) {
      folders.push_back(entry->path());
    }
  }
  return folders;
}

// A sandbox whose processes are harmed from outside.
class SandboxFaults : public SandboxTest {
 protected:
  // Starts a program that sleeps for long, and does `harm` once it runs.
  template <typename Harm>
  Execution run_with(Harm harm) {
    Command command{.argv = {"sh", "-c", "echo started; sleep 1000"}};
    command.limits.wall_time = 1000s;
    command.live = [harm](Stream, std::string_view) { harm(); };
    return run(std::move(command));
  }

  // Plays a server that is about to be killed. Writes to `ready` when its program runs.
  [[noreturn]] void serve_a_sleeper(int ready) {
    asio::io_context context;
    SandboxExecutor executor(context.get_executor(), settings_);
    auto sleeper = [&]() -> Task<> {
      co_await executor.start();
      Language language;
      auto box = co_await executor.open(language);
      Command command{.argv = {"sh", "-c", "sleep 1000 & setsid sleep 1000 & echo up; sleep 1000"}};
      command.limits.wall_time = 1000s;
      command.live = [ready](Stream, std::string_view) { (void)!::write(ready, "r", 1); };
      co_await box->run(std::move(command));
    };
    spawn(context.get_executor(), "a sleeper", sleeper());
    context.run();
    ::_exit(1);
  }

  // Runs the loop, as a server does all the time, until all processes of a family that was killed
  // are dead: the sandbox ends a jail that was being made when its template died.
  void bury(const std::vector<pid_t>& family) {
    auto deadline = std::chrono::steady_clock::now() + 10s;
    context_.restart();
    for (pid_t member : family) {
      while (!is_dead(member)) {
        ASSERT_LT(std::chrono::steady_clock::now(), deadline) << member;
        ::usleep(1000);
        context_.poll();
      }
    }
    context_.poll();
  }

  void expect_all_places_work() {
    for (int i = 0; i < 8; ++i) EXPECT_EQ(shell("echo fine").out, "fine\n");
  }
};

INSTANTIATE_TEST_SUITE_P(With, SandboxFaults, every_kind_of_group, name_of_groups);

TEST_P(SandboxFaults, ReplacesATemplateThatDiedIdle) {
  expect_all_places_work();

  std::vector<pid_t> family = family_of(::getpid());
  for (pid_t child : children_of(::getpid())) ::kill(child, SIGKILL);
  bury(family);

  expect_all_places_work();
}

// Kills templates, or inits, or guests, or all of them, before the sandbox has heard of it.
TEST_P(SandboxFaults, RunsAProgramElsewhereWhenWhatWaitedForItWasKilled) {
  for (int round = 0; round < 24; ++round) {
    std::vector<pid_t> templates = children_of(::getpid());
    std::vector<pid_t> inits = children_of_all(templates);
    std::vector<pid_t> guests = children_of_all(inits);
    std::vector<pid_t> all = family_of(::getpid());
    const std::array victims{&templates, &inits, &guests, &all};
    const std::vector<pid_t>& killed = *victims[static_cast<std::size_t>(round % 4)];
    for (pid_t victim : killed) ::kill(victim, SIGKILL);
    for (pid_t victim : killed) ASSERT_TRUE(dies_soon(victim)) << round;

    // What a victim has left dies a moment later, perhaps with a program that has just begun.
    std::string out;
    for (std::size_t attempt = 0; attempt <= templates.size() && out.empty(); ++attempt) {
      try {
        out = shell("echo fine").out;
      } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("killed from outside")) << round;
      }
    }
    ASSERT_EQ(out, "fine\n") << round;
  }
}

TEST_P(SandboxFaults, TellsOfATemplateThatDiedWithAProgram) {
  std::vector<pid_t> family;
  auto kill_templates = [&] {
    family = family_of(::getpid());
    for (pid_t child : children_of(::getpid())) ::kill(child, SIGKILL);
  };

  EXPECT_THAT([&] { run_with(kill_templates); },
              ThrowsMessage<Error>(HasSubstr("killed from outside")));
  bury(family);
  expect_all_places_work();
}

TEST_P(SandboxFaults, TellsOfAnInitThatWasKilledWithAProgram) {
  std::vector<pid_t> victims;
  auto kill_inits = [&] {
    for (pid_t init : children_of_all(children_of(::getpid()))) {
      std::vector<pid_t> more = family_of(init);
      victims.insert(victims.end(), more.begin(), more.end());
      victims.push_back(init);
      ::kill(init, SIGKILL);
    }
  };

  EXPECT_THAT([&] { run_with(kill_inits); },
              ThrowsMessage<Error>(HasSubstr("killed from outside")));
  bury(victims);
  expect_all_places_work();
}

TEST_P(SandboxFaults, SaysThatTheProgramOfTheJailIsMissing) {
  executor_.reset();
  settings_.program = "/nowhere/codevault-sandbox";

  EXPECT_THAT([&] { open_sandbox(); },
              ThrowsMessage<Error>(HasSubstr("/nowhere/codevault-sandbox")));
}

TEST_P(SandboxFaults, LeavesNothingBehindWhenItIsClosed) {
  expect_all_places_work();

  executor_.reset();

  EXPECT_THAT(children_of(::getpid()), IsEmpty());
  EXPECT_THAT(group_folders_of(::getpid()), IsEmpty());
}

// The server is killed while a program runs.
TEST_P(SandboxFaults, LeavesNoProcessBehindWhenItIsKilled) {
  executor_.reset();
  int ready[2];
  ASSERT_EQ(::pipe2(ready, O_CLOEXEC), 0);
  pid_t server = ::fork();
  if (server == 0) serve_a_sleeper(ready[1]);
  ::close(ready[1]);
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  std::vector<pid_t> family = family_of(server);

  ::kill(server, SIGKILL);
  ::waitpid(server, nullptr, 0);

  EXPECT_GT(family.size(), 4U);
  for (pid_t member : family) EXPECT_TRUE(dies_soon(member)) << member;
  open_sandbox();
  EXPECT_THAT(group_folders_of(server), IsEmpty());
  ::close(ready[0]);
}

// As a client of ours would wait in vain for the end of a connection that a template has too.
TEST_P(SandboxFaults, LeavesTemplatesNoDescriptorOfOurs) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);  // not closed on exec, as sockets of Asio's
  UniqueFd reader(ends[0]);
  UniqueFd writer(ends[1]);
  executor_.reset();
  open_sandbox();

  writer.reset();

  pollfd end{reader.get(), POLLIN, 0};
  EXPECT_EQ(::poll(&end, 1, 0), 1);
}

}  // namespace
}  // namespace codevault
