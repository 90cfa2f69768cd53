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
    return text_at(response, "/jobId");
  }
  http::Request waiting(const std::string& id, const std::string& seconds) {
    http::Request show = request("GET", "/job/" + id);
    show.query = {{"wait", seconds}};
    return show;
  }
};

TEST_F(JobRoutesTest, QueuesAProgramAndSaysWhereItIs) {
  http::Response response = post(R"({"language":"PY","code":"1","input":"x"})");

  ASSERT_EQ(response.status, 202u);
  std::string id = text_at(response, "/jobId");
  EXPECT_EQ(response.body, R"({"jobId":")" + id + R"(","status":"queued"})");
  EXPECT_EQ(header_of(response, "Location"), "/job/" + id);
  EXPECT_EQ(header_of(response, "Cache-Control"), "no-store");
  const TakenJob& job = start(id);
  EXPECT_EQ(job.name, "compiler");
  EXPECT_EQ(job.tenant, "192.0.2.1");
  EXPECT_EQ(job.data, R"({"language":"python","code":"1","input":"x"})");
}

TEST_F(JobRoutesTest, TakesTheHalfOfAnAddressThatItsUserCannotChoose) {
  http::Request run = request("POST", "/run/onlinecompiler", R"({"language":"py","code":""})");
  run.address = "2001:db8:1:2:3:4:5:6";
  ask(run);

  EXPECT_EQ(take().tenant, "2001:db8:1:2::/64");
}

TEST_F(JobRoutesTest, ShowsAJobInEachOfItsStates) {
  std::string first = accept();
  std::string id = accept();
  std::string about = R"({"jobId":")" + id + R"(","name":"compiler",)";
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"queued","position":1})");

  start(id);
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"active"})");

  make_progress(id, R"({"phase":"running"})");
  EXPECT_EQ(get("/job/" + id).body, about + R"("status":"active","progress":{"phase":"running"}})");

  complete(id, result);
  EXPECT_EQ(
      get("/job/" + id).body,
      about + R"("status":"completed","progress":{"phase":"running"},"result":)" + result + "}");

  fail(first, "Its worker died three times.");
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
  EXPECT_EQ(send("DELETE", "/job/old").status, 409u);
}

TEST_F(JobRoutesTest, AnswersAWaitingClientWhenTheJobEnds) {
  std::string id = accept();
  auto response = begin(waiting(id, "60"));
  EXPECT_NE(response.wait_for(std::chrono::seconds(0)), std::future_status::ready);

  start(id);
  tell(id, {"output", R"({"stream":"stdout","text":"1"})"});
  settle();
  EXPECT_NE(response.wait_for(std::chrono::seconds(0)), std::future_status::ready);

  complete(id, result);
  EXPECT_EQ(json_of(finish(std::move(response))).at("status"), "completed");
}

TEST_F(JobRoutesTest, AnswersAWaitingClientWhenItsTimeIsOver) {
  std::string id = accept();

  EXPECT_EQ(json_of(ask(waiting(id, "0"))).at("status"), "queued");
  EXPECT_EQ(json_of(ask(waiting(id, "1"))).at("status"), "queued");
}

TEST_F(JobRoutesTest, DoesNotWaitForWhatHasEnded) {
  std::string id = accept();
  complete(id, result);

  auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(json_of(ask(waiting(id, "60"))).at("status"), "completed");
  EXPECT_EQ(ask(waiting("nothing", "60")).status, 404u);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
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
  start(id);
  make_progress(id, R"({"phase":"running"})");
  tell(id, {"output", R"({"stream":"stdout","text":"1\n"})"});
  complete(id, result);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"queued","position":0})"),
                                          Pair("state", R"({"status":"active"})"),
                                          Pair("progress", R"({"phase":"running"})"),
                                          Pair("output", R"({"stream":"stdout","text":"1\n"})"),
                                          Pair("result", get("/job/" + id).body)));
}

TEST_F(JobRoutesTest, TellsALateWatcherWhatItMissed) {
  std::string id = accept();
  start(id);
  tell(id, {"output", R"({"stream":"stdout","text":"1\n"})"});
  auto followed = follow(id);
  send("DELETE", "/job/" + id);
  fail(id, "It was cancelled.");
  finish(std::move(followed));

  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"active"})"),
                                          Pair("output", R"({"stream":"stdout","text":"1\n"})"),
                                          Pair("result", HasSubstr(R"("code":"cancelled")"))));
}

TEST_F(JobRoutesTest, TellsAWatcherOfAnEndedJobItsResult) {
  std::string id = accept();
  complete(id, result);
  finish(follow(id));
  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"completed"})"),
                                          Pair("result", get("/job/" + id).body)));

  stream_.events.clear();
  record({.job_id = id, .status = "ok", .result = result});
  let_time_pass();
  finish(follow(id));
  EXPECT_THAT(stream_.events, ElementsAre(Pair("state", R"({"status":"completed"})"),
                                          Pair("result", get("/job/" + id).body)));
}

TEST_F(JobRoutesTest, TellsAWatcherThatTheQueueIsPaused) {
  wait(queue().pause(true));
  std::string id = accept();
  EXPECT_EQ(json_of(get("/job/" + id)).at("paused"), true);
  auto followed = follow(id);
  while (stream_.events.empty()) context_.run_one();
  wait(queue().pause(false));
  while (stream_.events.size() < 2) context_.run_one();
  start(id);
  complete(id, result);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events,
              ElementsAre(Pair("state", R"({"status":"queued","paused":true,"position":0})"),
                          Pair("state", R"({"status":"queued","position":0})"),
                          Pair("state", R"({"status":"active"})"), Pair("result", testing::_)));
}

TEST_F(JobRoutesTest, TellsAWatcherThatItsJobMovedUp) {
  std::string first = accept();
  accept();
  std::string id = accept();
  auto followed = follow(id);
  start(first);
  while (stream_.events.size() < 2) context_.run_one();
  complete(id, result);
  finish(std::move(followed));

  EXPECT_THAT(stream_.events,
              ElementsAre(Pair("state", R"({"status":"queued","position":2})"),
                          Pair("state", R"({"status":"queued","position":1})"),
                          Pair("state", R"({"status":"active"})"), Pair("result", testing::_)));
}

TEST_F(JobRoutesTest, CancelsAJobOnce) {
  std::string id = accept();

  http::Response cancelled = send("DELETE", "/job/" + id);
  http::Response again = send("DELETE", "/job/" + id);

  EXPECT_EQ(cancelled.status, 200u);
  EXPECT_EQ(json_of(cancelled).at("status"), "failed");
  EXPECT_EQ(json_of(cancelled).at("error").at("code"), "cancelled");
  EXPECT_EQ(again.status, 409u);
  EXPECT_EQ(json_of(again).at("error").at("code"), "conflict");
  EXPECT_EQ(send("DELETE", "/job/nothing").status, 404u);
}

TEST_F(JobRoutesTest, SaysHowManyWaitWhenTheQueueIsFull) {
  max_queued_ = 1;
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
  EXPECT_EQ(wait(queue().counts()).queued, 1u);
  EXPECT_NE(accept_with_key("a1b2c3d4e5f6a7b9"), id);
  EXPECT_NE(accept_with_key("a1b2c3d4e5f6a7b8", "2"), id);

  record({.job_id = id, .status = "ok", .result = result});
  complete(id, result);
  let_time_pass();
  EXPECT_EQ(accept_with_key("a1b2c3d4e5f6a7b8"), id);
  EXPECT_EQ(wait(queue().counts()).queued, 2u);
}

}  // namespace
}  // namespace codevault
