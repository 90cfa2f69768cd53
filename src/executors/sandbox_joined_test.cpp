#include <signal.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <string>

#include "executors/joint.hpp"
#include "executors/sandbox_box.hpp"
#include "executors/sandbox_test.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using End = Execution::End;

constexpr const char* judge_of_guesses = R"(
import sys
number, tries = 731, 0
for line in sys.stdin:
    tries += 1
    guess = int(line)
    print("right" if guess == number else "more" if guess < number else "less", flush=True)
    if guess == number:
        break
print("tries:", tries, file=sys.stderr)
sys.exit(0 if tries <= 10 else 43)
)";

constexpr const char* player_of_guesses = R"(
import sys
low, high = 1, 1000
while True:
    guess = (low + high) // 2
    print(guess, flush=True)
    answer = input()
    if answer == "right":
        break
    low, high = (guess + 1, high) if answer == "more" else (low, guess - 1)
print("done", file=sys.stderr)
)";

std::shared_ptr<UniqueFd> shared(UniqueFd end) {
  return std::make_shared<UniqueFd>(std::move(end));
}

// Two programs in two boxes, each of which reads what the other writes.
class JoinedPrograms : public SandboxTest {
 protected:
  struct Both {
    Execution one;
    Execution other;
  };

  struct Joint {
    PipeEnds one;
    PipeEnds other;
  };

  Joint join() {
    Pipe there = make_joint(executor_->facts().privilege);
    Pipe back = make_joint(executor_->facts().privilege);
    return {{shared(std::move(back.read)), shared(std::move(there.write))},
            {shared(std::move(there.read)), shared(std::move(back.write))}};
  }

  Task<Execution> run_joined(Command command, PipeEnds pipes) {
    Language any;
    auto box = co_await executor_->open(any);
    co_return co_await static_cast<SandboxBox&>(*box).run_joined(std::move(command),
                                                                 std::move(pipes));
  }

  Task<Both> run_both(Command one, Command other) {
    using namespace asio::experimental::awaitable_operators;
    Joint pipes = join();
    auto [first, second] = co_await (run_joined(std::move(one), pipes.one) &&
                                     run_joined(std::move(other), pipes.other));
    Both both{std::move(first), std::move(second)};
    co_return both;
  }

  // Waits for the outcome of something that was begun before.
  Execution wait_for(std::future<Execution> begun) {
    context_.restart();
    while (begun.wait_for(0s) != std::future_status::ready) context_.run_one();
    return begun.get();
  }

  Both run_together(std::vector<std::string> one, std::vector<std::string> other) {
    Command first{.argv = std::move(one)};
    Command second{.argv = std::move(other)};
    return finish(run_both(std::move(first), std::move(second)));
  }
};

INSTANTIATE_TEST_SUITE_P(With, JoinedPrograms, every_kind_of_group, name_of_groups);

TEST_P(JoinedPrograms, TalkUntilBothHaveSaidAll) {
  Both both =
      run_together({"python3", "-c", judge_of_guesses}, {"python3", "-c", player_of_guesses});

  EXPECT_EQ(both.one.end, End::exited);
  EXPECT_EQ(both.one.exit_code, 0);
  EXPECT_EQ(both.other.exit_code, 0);
  EXPECT_EQ(both.one.err, "tries: 10\n");
  EXPECT_EQ(both.other.err, "done\n");
  EXPECT_EQ(both.one.out + both.other.out, "");
  EXPECT_EQ(both.one.out_bytes + both.other.out_bytes, 0U);
}

TEST_P(JoinedPrograms, CarryEveryByteBothWays) {
  Both both =
      run_together({"sh", "-c", "head -c 3000000 /dev/zero & head -c 3000000 | md5sum >&2; wait"},
                   {"sh", "-c", "exec cat"});

  EXPECT_EQ(both.one.exit_code, 0) << both.one.err;
  EXPECT_EQ(both.one.err, "c9fc2d3dd83ab67a129ac10b09c9ebbb  -\n");
}

TEST_P(JoinedPrograms, HearTheEndOfTheOther) {
  Both both = run_together({"sh", "-c", "echo last words"}, {"sh", "-c", "cat >&2; echo end >&2"});

  EXPECT_EQ(both.other.err, "last words\nend\n");
  EXPECT_EQ(both.other.end, End::exited);
}

TEST_P(JoinedPrograms, AreToldByASignalThatNobodyListens) {
  Both both = run_together({"true"}, {"sh", "-c", "read end; exec yes"});

  EXPECT_EQ(both.other.end, End::signalled);
  EXPECT_EQ(both.other.signal, SIGPIPE);
}

TEST_P(JoinedPrograms, EndByWallTimeWhenTheOtherNeverAnswers) {
  Command waits{.argv = {"sh", "-c", "echo question; read answer; echo $? >&2"}};
  Command silent{.argv = {"sh", "-c", "cat >&2"}};
  waits.limits.wall_time = 1000s;
  silent.limits.wall_time = 2s;

  Both both = finish(run_both(std::move(waits), std::move(silent)));

  EXPECT_EQ(both.other.end, End::wall_time);
  EXPECT_EQ(both.other.err, "question\n");
  EXPECT_EQ(both.one.end, End::exited);
  EXPECT_EQ(both.one.err, "1\n");
}

TEST_P(JoinedPrograms, AreEachHeldToTheirOwnLimits) {
  Command spins{.argv = {"sh", "-c", "while :; do :; done"}};
  spins.limits.cpu_time = 200ms;
  spins.limits.wall_time = 1000s;
  Command writes{.argv = {"sh", "-c", "cat; yes >&2"}};
  writes.limits.output = 100;
  writes.limits.wall_time = 1000s;

  Both both = finish(run_both(std::move(spins), std::move(writes)));

  EXPECT_EQ(both.one.end, End::cpu_time);
  EXPECT_EQ(both.other.end, End::output);
  EXPECT_EQ(both.other.err.size(), 100U);
}

TEST_P(JoinedPrograms, HearTheEndOfOneThatIsCancelled) {
  Command cancelled{.argv = {"sh", "-c", "echo up; sleep 1000"}};
  cancelled.limits.wall_time = 1000s;
  Command listens{.argv = {"sh", "-c", "read first; echo $first >&2; cat; echo end >&2"}};
  listens.limits.wall_time = 1000s;
  asio::cancellation_signal stop;
  listens.live = [&stop](Stream, std::string_view words) {
    if (words == "up\n") stop.emit(asio::cancellation_type::terminal);
  };
  Joint pipes = join();
  auto cancelling = asio::co_spawn(context_, run_joined(std::move(cancelled), pipes.one),
                                   asio::bind_cancellation_slot(stop.slot(), asio::use_future));

  Execution listener = finish(run_joined(std::move(listens), pipes.other));

  EXPECT_ANY_THROW(wait_for(std::move(cancelling)));
  EXPECT_EQ(listener.err, "up\nend\n");
  EXPECT_EQ(listener.end, End::exited);
}

TEST_P(JoinedPrograms, HearTheEndOfOneThatCannotBeRun) {
  Command missing{.argv = {"no-such-program"}};
  Command listens{.argv = {"sh", "-c", "cat; echo end >&2"}};
  listens.limits.wall_time = 1000s;
  Joint pipes = join();
  auto failing =
      asio::co_spawn(context_, run_joined(std::move(missing), pipes.one), asio::use_future);

  EXPECT_EQ(finish(run_joined(std::move(listens), pipes.other)).err, "end\n");
  EXPECT_THROW(wait_for(std::move(failing)), Error);
}

TEST_P(JoinedPrograms, LeaveNoEndOfAPipeWithTheirCaller) {
  Command one{.argv = {"true"}};
  Command other{.argv = {"cat"}};
  Joint pipes = join();
  auto ends = {pipes.one.input, pipes.one.output, pipes.other.input, pipes.other.output};

  finish(run_joined(std::move(one), pipes.one));
  finish(run_joined(std::move(other), pipes.other));

  for (const auto& end : ends) EXPECT_FALSE(*end);
}

Task<Interaction> interact_in(Executor& executor, Command submission, Command validator) {
  Language any;
  auto box = co_await executor.open(any);
  auto other_box = co_await executor.open(any);
  co_return co_await executor.interact(*box, std::move(submission), *other_box,
                                       std::move(validator));
}

TEST_P(JoinedPrograms, AreRunTogetherByTheirExecutor) {
  Command player{.argv = {"python3", "-c", player_of_guesses}};
  Command judge{.argv = {"python3", "-c", judge_of_guesses}};

  Interaction played = finish(interact_in(*executor_, std::move(player), std::move(judge)));

  EXPECT_EQ(played.submission.err, "done\n");
  EXPECT_EQ(played.validator.err, "tries: 10\n");
  EXPECT_EQ(played.validator.exit_code, 0);
}

TEST_P(JoinedPrograms, SayWhichOfThemEndedFirst) {
  Command leaves{.argv = {"true"}};
  Command listens{.argv = {"sh", "-c", "cat; echo to nobody; exit 3"}};

  Interaction left = finish(interact_in(*executor_, leaves, listens));
  Interaction stayed = finish(interact_in(*executor_, listens, leaves));

  EXPECT_FALSE(left.validator_first);
  EXPECT_EQ(left.validator.exit_code, 3);  // not killed for words to nobody
  EXPECT_TRUE(stayed.validator_first);
}

// It has the four that ls shows it: its three streams and the folder that ls itself reads.
TEST_P(JoinedPrograms, HaveTheirOwnEndsAndNoOthers) {
  Both both = run_together({"sh", "-c", "ls /proc/self/fd >&2"}, {"cat"});

  EXPECT_EQ(both.one.err, "0\n1\n2\n3\n");
}

TEST_P(JoinedPrograms, CannotOpenTheEndsOfTheOther) {
  const char* script =
      "read word; echo $word >&2; echo answer;"
      "chmod 666 /proc/self/fd/0 /proc/self/fd/1 2>/dev/null;"
      "(: >/proc/self/fd/0) 2>/dev/null && echo wrote where it reads >&2;"
      "(: </proc/self/fd/1) 2>/dev/null && echo read where it writes >&2; true";
  Both both = run_together({"bash", "-c", "echo question; read answer; echo $answer >&2"},
                           {"bash", "-c", script});

  EXPECT_EQ(both.one.err, "answer\n");
  EXPECT_EQ(both.other.err, "question\n");
}

TEST_P(JoinedPrograms, MayReopenTheirOwnEnds) {
  if (executor_->facts().privilege != SandboxFacts::Privilege::root)
    GTEST_SKIP() << "an ordinary user's programs cannot be told apart by the kernel";
  Both both = run_together({"bash", "-c", "echo question; read answer; echo $answer >&2"},
                           {"bash", "-c", "read word </dev/stdin; echo $word >/dev/stdout"});

  EXPECT_EQ(both.one.err, "question\n");
}

}  // namespace
}  // namespace codevault
