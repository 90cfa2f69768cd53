#include "api/job_routes.hpp"

#include <gmock/gmock.h>

#include "api/testing.hpp"

namespace codevault {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr char result[] = R"({"status":"ok","stdout":"1\n"})";

class JobRoutesTest : public ApiFixture {
 protected:
  std::string accept_with_key(const std::string& key, const std::string& code = "1") {
    http::Request run =
        request("POST", "/run/onlinecompiler", R"({"language":"py","code":")" + code + "\"}");
    run.headers.emplace_back("Idempotency-Key", key);
    http::Response response = ask(run);
    EXPECT_EQ(response.status, 202u) << response.body;
    return std::string(json_of(response).at("jobId").as_string());
  }
  http::Request waiting(const std::string& id, const std::string& seconds) {
    http::Request show = request("GET", "/job/" + id);
    show.query = {{"wait", seconds}};
    return show;
  }
  // Follows the events of a job into `stream_`.
  std::future<void> follow(const std::string& id) {
    response_ = get("/job/" + id + "/events");
    EXPECT_EQ(response_.status, 200u);
    auto future = asio::co_spawn(context_, response_.events(stream_), asio::use_future);
    settle();
    return future;
  }

  http::Response response_;
  RecordingStream stream_;
};

TEST_F(JobRoutesTest, QueuesAProgramAndSaysWhereItIs) {
  http::Response response = post(R"({"language":"PY","code":"1","input":"x"})");

  ASSERT_EQ(response.status, 202u);
  std::string id(json_of(response).at("jobId").as_string());
  EXPECT_EQ(response.body, R"({"jobId":")" + id + R"(","status":"queued"})");
  EXPECT_EQ(header_of(response, "Location"), "/job/" + id);
  EXPECT_EQ(header_of(response, "Cache-Control"), "no-store");
  ASSERT_EQ(queue_.added.size(), 1u);
  EXPECT_EQ(queue_.added[0].name, "compiler");
  EXPECT_EQ(queue_.added[0].tenant, "192.0.2.1");
  EXPECT_EQ(queue_.added[0].data, R"({"language":"python","code":"1","input":"x"})");
}

TEST_F(JobRoutesTest, TakesTheHalfOfAnAddressThatItsUserCannotChoose) {
  http::Request run = request("POST", "/run/onlinecompiler", R"({"language":"py","code":""})");
  run.address = "2001:db8:1:2:3:4:5:6";
  ask(run);

  EXPECT_EQ(queue_.added.at(0).tenant, "2001:db8:1:2::/64");
}

TEST_F(JobRoutesTest, ShowsAJobInEachOfItsStates) {
  std::string first = accept();
  std::string id = accept();
  std::string about = R"({"jobId":")" + id + R"(","name":"compiler",)";
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"queued","position":1})");

  queue_.start(id);
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"active"})");

  queue_.make_progress(id, R"({"phase":"running"})");
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"active","progress":{"phase":"running"}})");

  queue_.finish(id, result);
  EXPECT_EQ(
      get("/job/" + id).body,
      about + R"("status":"completed","progress":{"phase":"running"},"result":)" + result + "}");

  queue_.give_up(first, "Its worker died three times.");
  EXPECT_EQ(get("/job/" + first).body,
            R"({"jobId":")" + first +
                R"(","name":"compiler","status":"failed",)"
                R"("error":{"code":"internal_error","message":"Its worker died three times."}})");
}

TEST_F(JobRoutesTest, ShowsWhatOnlyTheStoreRemembers) {
  record({.job_id = "old", .status = "ok", .result = result});
  record({.job_id = "bad", .status = "failed", .result = "\"given up\""});

  EXPECT_EQ(json_of(get("/job/old")).at("status"), "completed");
  EXPECT_EQ(json_of(get("/job/old")).at("result").at("stdout"), "1\n");
  EXPECT_EQ(json_of(get("/job/bad")).at("status"), "failed");
  EXPECT_EQ(json_of(get("/job/bad")).at("error").at("message"), "given up");
  EXPECT_EQ(ask(request("DELETE", "/job/old")).status, 409u);
}

TEST_F(JobRoutesTest, AnswersAWaitingClientWhenTheJobEnds) {
  std::string id = accept();
  auto response = begin(waiting(id, "60"));
  EXPECT_NE(response.wait_for(std::chrono::seconds(0)), std::future_status::ready);

  queue_.start(id);
  queue_.write(id, {"output", R"({"stream":"stdout","text":"1"})"});
  settle();
  EXPECT_NE(response.wait_for(std::chrono::seconds(0)), std::future_status::ready);

  queue_.finish(id, result);
  EXPECT_EQ(json_of(finish(std::move(response))).at("status"), "completed");
}

TEST_F(JobRoutesTest, AnswersAWaitingClientWhenItsTimeIsOver) {
  std::string id = accept();

  EXPECT_EQ(json_of(ask(waiting(id, "0"))).at("status"), "queued");
  EXPECT_EQ(json_of(ask(waiting(id, "1"))).at("status"), "queued");
}

TEST_F(JobRoutesTest, DoesNotWaitForWhatHasEnded) {
  std::string id = accept();
  queue_.finish(id, result);

  auto response = begin(waiting(id, "60"));

  EXPECT_EQ(response.wait_for(std::chrono::seconds(0)), std::future_status::ready);
  EXPECT_EQ(begin(waiting("nothing", "60")).get().status, 404u);
}

TEST_F(JobRoutesTest, LetsNobodyWaitOnceTheServerStops) {
  std::string id = accept();
  auto response = begin(waiting(id, "60"));

  api().end_waits();
  settle();

  EXPECT_EQ(json_of(response.get()).at("status"), "queued");
  EXPECT_EQ(json_of(begin(waiting(id, "60")).get()).at("status"), "queued");
}

TEST_F(JobRoutesTest, TellsAWatcherAllThatHappens) {
  std::string id = accept();
  auto followed = follow(id);
  queue_.start(id);
  queue_.make_progress(id, R"({"phase":"running"})");
  queue_.write(id, {"output", R"({"stream":"stdout","text":"1\n"})"});
  queue_.finish(id, result);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"queued","position":0})"),
                                          Pair("state", R"({"status":"active"})"),
                                          Pair("progress", R"({"phase":"running"})"),
                                          Pair("output", R"({"stream":"stdout","text":"1\n"})"),
                                          Pair("result", get("/job/" + id).body)));
}

TEST_F(JobRoutesTest, TellsALateWatcherWhatItMissed) {
  std::string id = accept();
  queue_.start(id);
  queue_.write(id, {"output", R"({"stream":"stdout","text":"1\n"})"});
  auto followed = follow(id);
  queue_.give_up(id, "It was cancelled.", true);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"active"})"),
                                          Pair("output", R"({"stream":"stdout","text":"1\n"})"),
                                          Pair("result", HasSubstr(R"("code":"cancelled")"))));
}

TEST_F(JobRoutesTest, TellsAWatcherOfAnEndedJobItsResult) {
  std::string id = accept();
  queue_.finish(id, result);
  finish(follow(id));
  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"completed"})"),
                                          Pair("result", get("/job/" + id).body)));

  stream_.events.clear();
  queue_.forget(id);
  record({.job_id = id, .status = "ok", .result = result});
  finish(follow(id));
  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"completed"})"),
                                          Pair("result", get("/job/" + id).body)));
}

TEST_F(JobRoutesTest, TellsAWatcherThatItsJobMovedUp) {
  std::string id = accept();
  queue_.jobs.at(id).position = 7;
  auto followed = follow(id);
  queue_.jobs.at(id).position = 3;
  while (stream_.events.size() < 2) context_.run_one();
  queue_.finish(id, result);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"queued","position":7})"),
                                          Pair("state", R"({"status":"queued","position":3})"),
                                          Pair("result", testing::_)));
}

TEST_F(JobRoutesTest, CancelsAJobOnce) {
  std::string id = accept();

  http::Response cancelled = ask(request("DELETE", "/job/" + id));
  http::Response again = ask(request("DELETE", "/job/" + id));

  EXPECT_EQ(cancelled.status, 200u);
  EXPECT_EQ(json_of(cancelled).at("status"), "failed");
  EXPECT_EQ(json_of(cancelled).at("error").at("code"), "cancelled");
  EXPECT_EQ(again.status, 409u);
  EXPECT_EQ(json_of(again).at("error").at("code"), "conflict");
  EXPECT_EQ(ask(request("DELETE", "/job/nothing")).status, 404u);
}

TEST_F(JobRoutesTest, SaysHowManyWaitWhenTheQueueIsFull) {
  queue_.most = 1;
  accept();

  http::Response refused = post(R"({"language":"py","code":""})");

  EXPECT_EQ(refused.status, 429u);
  EXPECT_EQ(json_of(refused).at("error").at("code"), "queue_full");
  EXPECT_EQ(json_of(refused).at("error").at("position"), 1);
  EXPECT_EQ(header_of(refused, "Retry-After"), "5");
}

TEST_F(JobRoutesTest, FindsTheJobOfARequestThatIsSentAgain) {
  std::string id = accept_with_key("a1b2c3d4e5f6a7b8");

  EXPECT_EQ(accept_with_key("a1b2c3d4e5f6a7b8"), id);
  EXPECT_EQ(queue_.added.size(), 1u);
  EXPECT_NE(accept_with_key("a1b2c3d4e5f6a7b9"), id);
  EXPECT_NE(accept_with_key("a1b2c3d4e5f6a7b8", "2"), id);

  queue_.forget(id);
  record({.job_id = id, .status = "ok", .result = result});
  EXPECT_EQ(accept_with_key("a1b2c3d4e5f6a7b8"), id);
  EXPECT_EQ(queue_.added.size(), 3u);
}

}  // namespace
}  // namespace codevault
