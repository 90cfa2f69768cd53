#include "sqlite/database_thread.hpp"

#include <gmock/gmock.h>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <future>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

const std::vector<std::string> one_table = {"CREATE TABLE t (x UNIQUE)"};

std::size_t insert(Database& database, int x) {
  return database.run("INSERT INTO t VALUES (?)", x);
}

int count(Database& database) {
  Rows rows = database.query("SELECT count(*) FROM t");
  rows.next();
  return rows.get<int>(0);
}

auto inserting(int x) {
  return [x](Database& database) { return insert(database, x); };
}

// Holds up the writing thread, so that what follows gathers behind it.
class HeldUp {
 public:
  explicit HeldUp(DatabaseThread& thread) {
    thread.write(
        Survives::crash,
        [this, released = released_.get_future().share()](Database&) {
          begun_.set_value();
          released.wait();
        },
        [](const std::exception_ptr&) {});
    begun_.get_future().wait();
  }
  ~HeldUp() { released_.set_value(); }

 private:
  std::promise<void> begun_;
  std::promise<void> released_;
};

class DatabaseThreadTest : public testing::Test {
 protected:
  // Finishes what was asked of the thread; returns how many rows there are then.
  int count_at_end() {
    thread_.finish();
    Database database(folder_ / "a.db", {});
    return count(database);
  }

  asio::thread_pool pool_{1};  // outlives the threads that resume its coroutines
  TestFolder folder_;
  DatabaseThread thread_{folder_ / "a.db", {.patience = std::chrono::milliseconds(0)}, one_table};
};

TEST_F(DatabaseThreadTest, FinishesAWriteOnlyWhenItCanBeRead) {
  EXPECT_EQ(wait_for(thread_.write(inserting(1))), 1u);

  EXPECT_EQ(wait_for(thread_.read(count)), 1);
}

TEST_F(DatabaseThreadTest, CommitsTogetherWhatGathered) {
  std::vector<std::string> order;
  {
    HeldUp held(thread_);
    for (std::string name : {"one", "two"}) {
      thread_.write(
          Survives::power_loss, [&order, name](Database&) { order.push_back(name); },
          [&order, name](const std::exception_ptr&) { order.push_back(name + " done"); });
    }
  }
  thread_.finish();

  EXPECT_THAT(order, ElementsAre("one", "two", "one done", "two done"));
}

TEST_F(DatabaseThreadTest, LetsOneFailWithoutHarmToTheOthers) {
  std::vector<std::string> order;
  {
    HeldUp held(thread_);
    auto write = [&](const std::string& name, int x) {
      thread_.write(
          Survives::power_loss,
          [x](Database& database) {
            insert(database, x);
            insert(database, x + 100);
          },
          [&order, name](const std::exception_ptr& failure) {
            order.push_back(name + (failure ? " failed" : " done"));
          });
    };
    write("a", 1);
    write("half", -99);  // its first insert is new, its second collides with a's
    write("b", 2);
  }

  EXPECT_EQ(count_at_end(), 4);
  EXPECT_THAT(order, ElementsAre("a done", "half failed", "b done"));
}

TEST_F(DatabaseThreadTest, GoesOnWhenTheDiskHasRoomAgain) {
  auto set_room = [&](int pages) {
    wait_for(thread_.write([pages](Database& database) {
      Rows rows = database.query("PRAGMA max_page_count = " + std::to_string(pages));
      return rows.next();
    }));
  };
  auto insert_much = [](Database& database) {
    return database.run("INSERT INTO t VALUES (?)", std::string(100'000, 'x'));
  };
  set_room(8);

  EXPECT_THAT([&] { wait_for(thread_.write(insert_much)); },
              ThrowsMessage<Error>(HasSubstr("the disk is full")));

  EXPECT_EQ(wait_for(thread_.write(inserting(1))), 1u);
  set_room(1000);
  EXPECT_EQ(wait_for(thread_.write(insert_much)), 1u);
}

TEST_F(DatabaseThreadTest, GoesOnWhenAnotherProgramLetsGoOfTheFile) {
  Database other(folder_ / "a.db", {});
  other.execute("BEGIN IMMEDIATE");

  EXPECT_THAT([&] { wait_for(thread_.write(inserting(1))); },
              ThrowsMessage<Error>(HasSubstr("locked by another program")));

  other.execute("COMMIT");
  EXPECT_EQ(wait_for(thread_.write(inserting(1))), 1u);
}

TEST_F(DatabaseThreadTest, RefusesToWriteIntoAFileThatIsGone) {
  std::filesystem::rename(folder_ / "a.db", folder_ / "b.db");

  EXPECT_THAT([&] { wait_for(thread_.write(inserting(1))); },
              ThrowsMessage<Error>(HasSubstr("moved or deleted")));

  std::filesystem::rename(folder_ / "b.db", folder_ / "a.db");
  EXPECT_EQ(wait_for(thread_.write(inserting(1))), 1u);
}

TEST_F(DatabaseThreadTest, FinishesWhatItWasAskedForBeforeItEnds) {
  {
    HeldUp held(thread_);
    for (int x = 0; x < 2'500; ++x) {
      thread_.write(Survives::power_loss, inserting(x), [](const std::exception_ptr&) {});
    }
  }

  EXPECT_EQ(count_at_end(), 2'500);
}

TEST_F(DatabaseThreadTest, WritesInSpiteOfACancellation) {
  asio::io_context context;
  asio::cancellation_signal signal;
  {
    HeldUp held(thread_);
    asio::co_spawn(context, thread_.write(inserting(1)),
                   asio::bind_cancellation_slot(signal.slot(), asio::use_future));
    context.poll();
    signal.emit(asio::cancellation_type::terminal);
  }
  context.run();

  EXPECT_EQ(wait_for(thread_.read(count)), 1);
}

TEST_F(DatabaseThreadTest, ReadsBesideAReadThatTakesLong) {
  std::promise<void> begun;
  std::promise<void> released;
  auto slow = [&](Database& database) {
    begun.set_value();
    released.get_future().wait();
    return count(database);
  };
  auto held = asio::co_spawn(pool_, thread_.read(slow), asio::use_future);
  begun.get_future().wait();

  EXPECT_EQ(wait_for(thread_.read(count)), 0);

  released.set_value();
  EXPECT_EQ(held.get(), 0);
}

TEST_F(DatabaseThreadTest, ReadsOneStateOfTheFile) {
  auto count_twice = [&](Database& database) {
    int before = count(database);
    wait_for(thread_.write(inserting(1)));
    return std::pair(before, count(database));
  };

  EXPECT_EQ(wait_for(thread_.read(count_twice)), std::pair(0, 0));

  EXPECT_EQ(wait_for(thread_.read(count)), 1);
}

TEST_F(DatabaseThreadTest, ReadsBesideAWrite) {
  wait_for(thread_.write(inserting(1)));
  HeldUp held(thread_);

  EXPECT_EQ(wait_for(thread_.read(count)), 1);
}

}  // namespace
}  // namespace codevault
