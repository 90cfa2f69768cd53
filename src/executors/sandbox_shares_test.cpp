#include <sched.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "base/check.hpp"
#include "executors/sandbox_box.hpp"
#include "executors/sandbox_test.hpp"

// What programs get of processors beside others that want as much.
namespace codevault {
namespace {

using namespace std::chrono_literals;
using End = Execution::End;

// Threads of this process that never rest, all on the processor on which on_one_processor() puts
// programs.
class Neighbours {
 public:
  explicit Neighbours(int count) {
    for (int i = 0; i < count; ++i) {
      threads_.emplace_back([this] {
        cpu_set_t first;
        CPU_ZERO(&first);
        CPU_SET(0, &first);
        check(::sched_setaffinity(0, sizeof first, &first), "sched_setaffinity");
        while (!over_) continue;
      });
    }
  }
  ~Neighbours() { over_ = true; }

 private:
  std::atomic<bool> over_ = false;
  std::vector<std::jthread> threads_;
};

Command on_one_processor(std::vector<std::string> argv) {
  Command command{.argv = {"taskset", "-c", "0"}};
  command.argv.insert(command.argv.end(), argv.begin(), argv.end());
  return command;
}

const std::string cpu_time = "sub used { my ($user, $system) = times; $user + $system } ";

Command computes(const std::string& seconds) {
  return on_one_processor({"perl", "-e", cpu_time + "1 while used() < " + seconds});
}

class SandboxShares : public SandboxTest {
 protected:
  Task<> run_and_note(Command command, char name, std::string& order) {
    co_await run_in_a_box(std::move(command));
    order += name;
  }

  Task<std::string> order_of_ends(Command one, Command other) {
    using namespace asio::experimental::awaitable_operators;
    std::string order;
    co_await (run_and_note(std::move(one), '1', order) &&
              run_and_note(std::move(other), '2', order));
    co_return order;
  }

  Task<Interaction> interact(Command submission, Command validator) {
    Language any;
    auto one = co_await executor_->open(any);
    auto other = co_await executor_->open(any);
    co_return co_await executor_->interact(*one, std::move(submission), *other,
                                           std::move(validator));
  }
};

INSTANTIATE_TEST_SUITE_P(With, SandboxShares, every_kind_of_group, name_of_groups);

using SharesOfAGroup = SandboxShares;
INSTANTIATE_TEST_SUITE_P(With, SharesOfAGroup, control_groups, name_of_groups);

TEST_P(SharesOfAGroup, AreThoseOfOnePlaceHoweverManyProcessesANeighbourHas) {
  Command crowd = on_one_processor(
      {"sh", "-c", "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do while :; do :; done & done; wait"});
  Command one = on_one_processor({"sh", "-c", "while :; do :; done"});
  crowd.limits.cpu_time = 900ms;
  one.limits.cpu_time = 400ms;

  EXPECT_EQ(finish(order_of_ends(std::move(crowd), std::move(one))), "21");
}

TEST_P(SandboxShares, OfNothingDoNotCountAsTimeOfTheProgram) {
  Neighbours neighbours(6);
  Command command = computes("1");
  command.limits.wall_time = 1400ms;

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::exited);
  EXPECT_LT(execution.clock_time, 1400ms);
}

TEST_P(SandboxShares, ThatNobodyAskedForCountAsTimeOfTheProgram) {
  Neighbours neighbours(6);
  Command command = on_one_processor({"sleep", "1000"});
  command.limits.wall_time = 300ms;

  Execution execution = run(std::move(command));

  EXPECT_EQ(execution.end, End::wall_time);
  EXPECT_GE(execution.clock_time, 300ms);
}

TEST_P(SandboxShares, OfTheProgramThatItTalksToDoNotCountAsItsTime) {
  // Without PERL_BADLANG=0, perl complains of a host that lacks the locale C.UTF-8.
  Command player{.argv = {"env", "PERL_BADLANG=0", "perl", "-e",
                          "$| = 1; for (1..4) { print qq(?\\n); <STDIN> } print STDERR qq(done)"}};
  player.limits.wall_time = 800ms;
  Command thinker{.argv = {"perl", "-e",
                           cpu_time + "$| = 1; while (<STDIN>) { my $end = used() + 0.3;"
                                      " 1 while used() < $end; print qq(!\\n) }"}};

  Interaction played = finish(interact(std::move(player), std::move(thinker)));

  EXPECT_EQ(played.submission.end, End::exited);
  EXPECT_EQ(played.submission.err, "done");
  EXPECT_GE(played.submission.wall_time, 1200ms);
  EXPECT_EQ(played.validator.end, End::exited);
}

}  // namespace
}  // namespace codevault
