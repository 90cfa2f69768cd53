#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "base/check.hpp"
#include "base/test_folder.hpp"
#include "base/unique_fd.hpp"
#include "queue/sqlite_queue.hpp"
#include "sqlite/database.hpp"

// Kills a process that owns a queue at any moment, again and again. The queue must keep what it
// promised before.
namespace codevault {
namespace {

// The queue's promises. The process writes a line for each as soon as it hears it.
class Ledger {
 public:
  explicit Ledger(int pipe) : pipe_(pipe) {}
  void write(const std::string& line) const {
    std::string whole = line + "\n";  // in one piece, as it is shorter than PIPE_BUF
    check(::write(pipe_, whole.data(), whole.size()), "write");
  }

 private:
  int pipe_;
};

SqliteQueueSettings settings_for(const std::filesystem::path& file) {
  return {.file = file, .max_attempts = 1'000'000, .max_deaths = 1'000'000};
}

Task<> keep_adding(SqliteQueue& queue, Ledger ledger, std::string name) {
  for (int i = 0;; ++i) {
    std::string id = name + "-" + std::to_string(i);
    NewJob job{.id = id, .name = "compiler", .data = "data of " + id, .tenant = name};
    co_await queue.add(std::move(job));
    ledger.write("added " + id);
  }
}

Task<> keep_working(SqliteQueue& queue, Ledger ledger, unsigned seed) {
  for (std::mt19937 random(seed);;) {
    TakenJob job = co_await queue.take("worker");
    ledger.write("taken " + job.id + " " + (job.data == "data of " + job.id ? "whole" : "torn"));
    if (random() % 5 == 0) {
      std::chrono::milliseconds delay(random() % 2);
      co_await queue.hand_back(job, delay, "");
    } else if (random() % 5 == 0) {
      co_await queue.fail(job, job.token);
      ledger.write("failed " + job.id + " " + job.token);
    } else {
      co_await queue.complete(job, job.token);
      ledger.write("completed " + job.id + " " + job.token);
    }
  }
}

[[noreturn]] void run_until_killed(const std::filesystem::path& file, int pipe, unsigned round) {
  asio::io_context context;
  Ledger ledger(pipe);
  SqliteQueue queue(context.get_executor(), settings_for(file));
  for (int i = 0; i < 4; ++i) {
    std::string name = std::to_string(round) + "-" + std::to_string(i);
    spawn(context.get_executor(), "adding", keep_adding(queue, ledger, name));
    spawn(context.get_executor(), "working", keep_working(queue, ledger, round * 10 + i));
  }
  context.run();
  ::_exit(1);
}

std::string read_until_lines(int pipe, std::size_t lines) {
  std::string text;
  char buffer[4096];
  while (static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) < lines) {
    ssize_t size = check(::read(pipe, buffer, sizeof buffer), "read");
    if (size == 0) break;
    text.append(buffer, static_cast<std::size_t>(size));
  }
  return text;
}

// Lets a process run until it has made some promises, kills it, and returns its promises.
std::string promises_of_a_killed(const std::filesystem::path& file, unsigned round) {
  std::mt19937 random(round);
  int ends[2];
  check(::pipe2(ends, O_CLOEXEC), "pipe2");
  UniqueFd reading(ends[0]);
  UniqueFd writing(ends[1]);
  pid_t child = check(::fork(), "fork");
  if (child == 0) run_until_killed(file, writing.get(), round);
  writing.reset();
  std::string promises = read_until_lines(reading.get(), random() % 60);
  for (unsigned spin = random() % 200'000; spin > 0; --spin) {
    asm volatile("");  // so that the end does not always follow a promise
  }
  check(::kill(child, SIGKILL), "kill");
  promises += read_until_lines(reading.get(), SIZE_MAX);
  int status = 0;
  check(::waitpid(child, &status, 0), "waitpid");
  EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself";
  return promises;
}

class Promises {
 public:
  void hear(const std::string& text) {
    std::istringstream lines(text);
    for (std::string word, id, detail; lines >> word >> id;) {
      if (word == "added") {
        EXPECT_TRUE(added.insert(id).second) << id << " was added twice";
        continue;
      }
      lines >> detail;
      EXPECT_FALSE(ended.contains(id)) << id << " was " << word << " after it had ended";
      if (word == "taken") {
        EXPECT_EQ(detail, "whole") << "the data of " << id;
      } else {
        ended[id] = word + " " + detail;
      }
    }
  }

  std::set<std::string> added;
  std::map<std::string, std::string> ended;
};

void expect_kept(const std::filesystem::path& file, const Promises& promises) {
  Database database(file, {});
  Rows check = database.query("PRAGMA integrity_check");
  ASSERT_TRUE(check.next());
  ASSERT_EQ(check.get<std::string>(0), "ok");
  std::map<std::string, std::string> found;
  Rows rows = database.query("SELECT id, state, coalesce(outcome, '') FROM jobs");
  while (rows.next()) {
    bool is_new = found
                      .emplace(rows.get<std::string>(0),
                               rows.get<std::string>(1) + " " + rows.get<std::string>(2))
                      .second;
    EXPECT_TRUE(is_new) << rows.get<std::string>(0) << " is there twice";
  }
  for (const std::string& id : promises.added) EXPECT_TRUE(found.contains(id)) << id << " is lost";
  for (const auto& [id, end] : promises.ended) EXPECT_EQ(found[id], end) << "the end of " << id;
}

// Completes the jobs that are left; returns how often each was taken.
std::map<std::string, int> work_off(const std::filesystem::path& file) {
  std::map<std::string, int> taken;
  asio::io_context context;
  SqliteQueue queue(context.get_executor(), settings_for(file));
  auto work = [&]() -> Task<> {
    QueueCounts counts = co_await queue.counts();
    for (std::size_t left = counts.queued + counts.delayed; left > 0; --left) {
      TakenJob job = co_await queue.take("worker");
      ++taken[job.id];
      EXPECT_TRUE(co_await queue.complete(job, "late"));
    }
  };
  asio::co_spawn(context, work, [&](std::exception_ptr) { context.stop(); });
  context.run();
  return taken;
}

TEST(SqliteQueueCrash, KeepsItsPromisesWheneverItIsKilled) {
  const char* asked = std::getenv("CODEVAULT_CRASHES");
  unsigned rounds = asked ? static_cast<unsigned>(std::atoi(asked)) : 200;
  TestFolder folder;
  Promises promises;
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    SCOPED_TRACE("killed process " + std::to_string(round));
    promises.hear(promises_of_a_killed(folder / "queue.db", round));
    if (round % 10 == 9 || round + 1 == rounds) expect_kept(folder / "queue.db", promises);
  }

  std::map<std::string, int> taken = work_off(folder / "queue.db");

  for (const auto& [id, times] : taken) {
    EXPECT_EQ(times, 1) << id;
    EXPECT_FALSE(promises.ended.contains(id)) << id << " had ended";
    promises.ended[id] = "completed late";
  }
  expect_kept(folder / "queue.db", promises);
  for (const std::string& id : promises.added) {
    auto end = promises.ended.find(id);
    if (end != promises.ended.end()) continue;
    // The process was killed between the writing of this end and its promise.
    Database database(folder / "queue.db", {});
    Rows rows = database.query("SELECT finished FROM jobs WHERE id = ?", id);
    ASSERT_TRUE(rows.next());
    EXPECT_TRUE(rows.find<std::int64_t>(0)) << id << " never came to an end";
  }
  RecordProperty("promises", static_cast<int>(promises.added.size() + promises.ended.size()));
}

}  // namespace
}  // namespace codevault
