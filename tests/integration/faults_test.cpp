#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <thread>

#include "base/check.hpp"
#include "base/error.hpp"
#include "base/unique_fd.hpp"
#include "integration/host.hpp"
#include "integration/programs.hpp"
#include "integration/testbed.hpp"

// Faults outside the box, and leaks into it.
namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using End = Execution::End;

class Wall : public testing::TestWithParam<ExecutorKind> {
 protected:
  // Opened before the executor starts, so that the box would inherit it if it could.
  Wall() {
    ::setenv("CODEVAULT_SECRET", "hidden", 1);
    testbed_.emplace(GetParam());
  }

  Execution run(std::vector<std::string> argv) {
    Command command{.argv = std::move(argv)};
    return testbed_->run(language_by_id("bash"), std::move(command));
  }
  std::string output_of(const std::string& script) { return run({"bash", "-c", script}).out; }

  std::optional<Testbed> testbed_;
};

INSTANTIATE_TEST_SUITE_P(, Wall, testing::ValuesIn(executor_kinds()),
                         [](const auto& parameter) { return parameter.param.name; });

TEST_P(Wall, HidesTheEnvironmentOfTheServer) {
  EXPECT_THAT(output_of("env; cat /proc/*/environ"), Not(HasSubstr("hidden")));
}

TEST_P(Wall, HidesTheDescriptorsOfTheServer) {
  // The fourth descriptor is the folder that ls itself reads.
  EXPECT_EQ(output_of("ls /proc/self/fd"), "0\n1\n2\n3\n");
}

TEST_P(Wall, HidesTheNameOfTheHost) {
  utsname host{};
  check(::uname(&host), "uname");

  EXPECT_THAT(output_of("uname -n; cat /etc/hosts; hostname"), Not(HasSubstr(host.nodename)));
}

TEST_P(Wall, HidesTheListenersOfTheHost) {
  UniqueFd listener(check(::socket(AF_INET, SOCK_STREAM, 0), "socket"));
  sockaddr_in address{.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  socklen_t size = sizeof address;
  check(::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), size), "bind");
  check(::listen(listener.get(), 5), "listen");
  check(::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  std::string port = std::to_string(ntohs(address.sin_port));

  EXPECT_EQ(output_of("(exec 3<>/dev/tcp/127.0.0.1/" + port + ") 2>&1 && echo reached"),
            "bash: connect: Connection refused\nbash: line 1: /dev/tcp/127.0.0.1/" + port +
                ": Connection refused\n");
}

TEST_P(Wall, HidesTheAbstractSocketsOfTheHost) {
  UniqueFd listener(check(::socket(AF_UNIX, SOCK_STREAM, 0), "socket"));
  sockaddr_un address{.sun_family = AF_UNIX};
  std::string name = "codevault-test-" + std::to_string(::getpid());
  name.copy(address.sun_path + 1, name.size());
  auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  check(::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), size), "bind");
  check(::listen(listener.get(), 5), "listen");
  std::string script =
      "import socket\n"
      "s = socket.socket(socket.AF_UNIX)\n"
      "print(s.connect_ex('\\0" +
      name + "'))\n";

  EXPECT_EQ(run({"python3", "-c", script}).out, std::to_string(ECONNREFUSED) + "\n");
}

TEST_P(Wall, SaysThatAProgramIsMissingAndGoesOn) {
  EXPECT_THROW(run({"no-such-program"}), Error);

  EXPECT_EQ(output_of("echo fine"), "fine\n");
}

TEST_P(Wall, KillsEverythingOfARunThatIsCancelled) {
  auto task = [](Executor& executor) -> Task<Execution> {
    std::unique_ptr<Box> box = co_await executor.open(language_by_id("bash"));
    Command command;
    command.argv = {"bash", "-c", "setsid sleep 10000 & sleep 10000"};
    co_return co_await with_timeout(box->run(std::move(command)), 300ms, "the run");
  };

  EXPECT_THROW(testbed_->finish(task(testbed_->executor())), Error);

  EXPECT_THAT(testbed_->lasting_guest_processes(), IsEmpty());
  EXPECT_EQ(output_of("echo fine"), "fine\n");
}

TEST_P(Wall, TurnsTheDeathOfItsJailIntoOneErrorAndGoesOn) {
  auto task = [](Executor& executor) -> Task<Execution> {
    std::unique_ptr<Box> box = co_await executor.open(language_by_id("bash"));
    Command command;
    command.argv = {"bash", "-c", "echo started; sleep 10000"};
    command.live = [](Stream, std::string_view) {
      for (pid_t pid : sandbox_processes()) ::kill(pid, SIGKILL);
    };
    co_return co_await box->run(std::move(command));
  };

  EXPECT_THROW(testbed_->finish(task(testbed_->executor())), Error);

  EXPECT_THAT(testbed_->lasting_guest_processes(), IsEmpty());
  EXPECT_EQ(output_of("echo fine"), "fine\n");
}

TEST_P(Wall, GoesOnWhenItsIdleProcessesAreKilled) {
  EXPECT_EQ(output_of("echo before"), "before\n");
  // Repeats until all are gone: a process being created dies later than those listed.
  for (auto idle = sandbox_processes(); !idle.empty(); idle = sandbox_processes()) {
    for (pid_t pid : idle) ::kill(pid, SIGKILL);
    std::this_thread::sleep_for(1ms);
  }

  EXPECT_EQ(output_of("echo fine"), "fine\n");
}

TEST_P(Wall, LeavesNothingWhenItIsTakenDown) {
  EXPECT_EQ(output_of("echo before"), "before\n");

  testbed_.reset();

  EXPECT_THAT(sandbox_processes(), IsEmpty());
  EXPECT_THAT(guest_processes(), IsEmpty());
}

}  // namespace
}  // namespace codevault
