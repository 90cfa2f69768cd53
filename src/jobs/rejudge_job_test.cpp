#include "jobs/rejudge_job.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "queue/sqlite_queue.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

class RejudgeJobTest : public testing::Test {
 protected:
  TakenJob take() {
    auto taking = [this]() -> Task<TakenJob> {
      co_return co_await with_timeout(queue_.take("worker"), std::chrono::seconds(30), "taking");
    };
    return wait_for(taking());
  }

  TestFolder folder_;
  asio::io_context timers_;
  SqliteQueue queue_{timers_.get_executor(), {.file = folder_ / "queue.sqlite"}};
};

TEST_F(RejudgeJobTest, ReadsWhatItWrites) {
  EXPECT_EQ(parse_rejudge_job(to_json(RejudgeJob{"r"})).rejudge, "r");
  EXPECT_THAT([] { parse_rejudge_job({}); },
              testing::ThrowsMessage<Error>(HasSubstr("'rejudgeId' is missing")));
}

TEST_F(RejudgeJobTest, IsInTheQueueOnceHoweverOftenItIsAskedFor) {
  wait_for(queue_rejudge(queue_, "r"));
  wait_for(queue_rejudge(queue_, "r"));

  EXPECT_EQ(wait_for(queue_.counts()).queued, 1u);
  TakenJob job = take();
  EXPECT_EQ(job.id, job_of_rejudge("r"));
  EXPECT_EQ(job.name, "rejudge");
  EXPECT_EQ(job.data, R"({"rejudgeId":"r"})");
}

TEST_F(RejudgeJobTest, IsQueuedAgainWhenItFailed) {
  wait_for(queue_rejudge(queue_, "r"));
  wait_for(queue_.fail(take(), "It was lost."));

  wait_for(queue_rejudge(queue_, "r"));

  EXPECT_EQ(take().id, job_of_rejudge("r"));
}

TEST_F(RejudgeJobTest, IsQueuedBesideAJobOfVersion010) {
  NewJob old{.id = "rejudge-r", .name = "practice", .data = R"({"rejudge":"r"})", .tenant = "r"};
  wait_for(queue_.add(old));
  wait_for(queue_.fail(take(), "'rejudge' is not a field here"));

  wait_for(queue_rejudge(queue_, "r"));

  EXPECT_EQ(take().data, R"({"rejudgeId":"r"})");
}

}  // namespace
}  // namespace codevault
