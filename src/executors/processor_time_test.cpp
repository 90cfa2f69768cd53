#include "executors/processor_time.hpp"

#include <gtest/gtest.h>

namespace codevault {
namespace {

using std::chrono::nanoseconds;

TEST(ParseSchedstat, TakesWhatAThreadHadAndWaitedFor) {
  ProcessorTime time = parse_schedstat("112428 2733390 2\n");

  EXPECT_EQ(time.had, nanoseconds(112'428));
  EXPECT_EQ(time.waited, nanoseconds(2'733'390));
}

TEST(ParseSchedstat, IsZeroForAnythingElse) {
  for (const char* text : {"", "\n", "7", "7 8", "a b c"}) {
    EXPECT_EQ(parse_schedstat(text).had, nanoseconds(0)) << text;
    EXPECT_EQ(parse_schedstat(text).waited, nanoseconds(0)) << text;
  }
}

TEST(ProcessorBooks, AreEmptyForAProcessThatIsNotThere) {
  ProcessorBooks books;
  auto now = ProcessorBooks::Clock::now();
  books.look(now);
  books.open(0x3fffffff, now);
  books.look(now + std::chrono::seconds(1));

  EXPECT_EQ(books.waited(), nanoseconds(0));
  EXPECT_EQ(books.worked(), nanoseconds(0));
}

}  // namespace
}  // namespace codevault
