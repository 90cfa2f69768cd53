#include <gmock/gmock.h>

#include "api/testing.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

class QueueAdminTest : public ApiFixture {
 protected:
  QueueAdminTest() { act_as(Role::admin); }

  json::value list(const std::string& state, const std::string& limit,
                   const std::string& cursor = {}) {
    std::map<std::string, std::string> query{{"state", state}, {"limit", limit}};
    if (!cursor.empty()) query["cursor"] = cursor;
    return json_of(get("/api/admin/queue/jobs", std::move(query)));
  }
};

TEST_F(QueueAdminTest, TellsWhatWaitsAndWhetherItIsPaused) {
  accept();
  json::value queue = json_of(get("/api/admin/queue"));
  EXPECT_EQ(queue.at("paused"), false);
  EXPECT_EQ(queue.at("counts").at("queued"), 1);

  EXPECT_EQ(send("POST", "/api/admin/queue/pause").status, 204u);
  EXPECT_EQ(json_of(get("/api/admin/queue")).at("paused"), true);
  EXPECT_EQ(send("POST", "/api/admin/queue/resume").status, 204u);
  EXPECT_EQ(json_of(get("/api/admin/queue")).at("paused"), false);
}

TEST_F(QueueAdminTest, ListsJobsPageByPage) {
  for (int i = 0; i < 3; ++i) accept();

  json::value first = list("queued", "2");
  EXPECT_EQ(first.at("jobs").as_array().size(), 2u);
  EXPECT_EQ(first.at("next"), "2");
  json::value second = list("queued", "2", "2");
  EXPECT_EQ(second.at("jobs").as_array().size(), 1u);
  EXPECT_TRUE(second.at("next").is_null());
  EXPECT_NE(second.at("jobs").at(0).at("id"), first.at("jobs").at(0).at("id"));
  EXPECT_EQ(list("odd", "2").at("error").at("field"), "state");
  EXPECT_EQ(list("queued", "0").at("error").at("field"), "limit");
  EXPECT_EQ(list("queued", "2", "-1").at("error").at("field"), "cursor");
}

TEST_F(QueueAdminTest, RetriesAndCancelsJobs) {
  std::string id = accept();
  EXPECT_EQ(send("POST", "/api/admin/queue/jobs/" + id + "/retry").status, 409u);
  fail(id, "broken");
  EXPECT_EQ(send("DELETE", "/api/admin/queue/jobs/" + id).status, 409u);
  EXPECT_EQ(list("failed", "1").at("jobs").at(0).at("failure"), "broken");

  EXPECT_EQ(send("POST", "/api/admin/queue/jobs/" + id + "/retry").status, 204u);
  EXPECT_EQ(send("DELETE", "/api/admin/queue/jobs/" + id).status, 204u);
  EXPECT_EQ(send("DELETE", "/api/admin/queue/jobs/nothing").status, 404u);
  EXPECT_EQ(send("POST", "/api/admin/queue/jobs/nothing/retry").status, 404u);
}

TEST_F(QueueAdminTest, CancelsAllThatWaits) {
  accept();
  accept();
  EXPECT_EQ(send("POST", "/api/admin/queue/drain").body, R"({"drained":2})");
}

TEST_F(QueueAdminTest, TellsOfWorkersAndTheSystem) {
  settings_.version = "7";
  settings_.isolation = {"A weakness."};
  settings_.data = folder_ / ".";
  EXPECT_TRUE(json_of(get("/api/admin/workers")).at("workers").is_array());

  json::value system = json_of(get("/api/admin/system"));

  EXPECT_EQ(system.at("version"), "7");
  EXPECT_EQ(system.at("checks").at("queue"), "ok");
  EXPECT_EQ(system.at("isolation").at(0), "A weakness.");
  EXPECT_GT(system.at("disk").at("total").to_number<double>(), 0);
  EXPECT_EQ(system.at("languages"), 2);
  EXPECT_EQ(system.at("problems"), 0);
}

TEST_F(QueueAdminTest, FormatsThroughTheQueue) {
  act_as(Role::guest);
  Language python = catalog_.languages()[0];
  python.format = Step{.argv = {"tidy"}};
  catalog_ = Catalog({python});
  auto begun = [&] {
    return begin(request("POST", "/api/format", R"({"language":"py","code":"a"})"));
  };
  auto format_as = [&](const std::string& result) {
    TakenJob job = take();
    EXPECT_EQ(job.name, "format");
    EXPECT_EQ(job.data, R"({"language":"python","code":"a"})");
    EXPECT_TRUE(wait(queue().complete(std::move(job), result)));
  };

  auto good = begun();
  format_as(R"({"code":"a\n"})");
  EXPECT_EQ(finish(std::move(good)).body, R"({"code":"a\n"})");

  auto bad = begun();
  format_as(R"({"notFormatted":"line 1"})");
  http::Response refused = finish(std::move(bad));
  EXPECT_EQ(refused.status, 422u);
  EXPECT_EQ(json_of(refused).at("error").at("code"), "not_formatted");
  EXPECT_EQ(json_of(refused).at("error").at("message"), "line 1");

  auto wrong = send("POST", "/api/format", R"({"language":"java","code":"a"})");
  EXPECT_EQ(wrong.status, 400u);
}

}  // namespace
}  // namespace codevault
