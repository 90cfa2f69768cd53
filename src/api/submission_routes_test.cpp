#include <gmock/gmock.h>

#include "api/testing.hpp"
#include "jobs/rejudge_job.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

class SubmissionRoutesTest : public ApiFixture {
 protected:
  SubmissionRoutesTest() {
    package_.make_modern("name: The sum\nkeywords: [easy, maths]\n");
    import(package_);
    act_as(Role::user);
  }

  std::string submit(const std::string& code = "1") {
    http::Response response =
        practise(R"({"problemId":"sum","language":"py","action":"submit","code":")" + code + "\"}");
    EXPECT_EQ(response.status, 202u) << response.body;
    return text_at(response, "/jobId");
  }
  void judge_as(const std::string& id, Verdict verdict) {
    JudgeReport report{.verdict = verdict, .total = 2};
    report.tests = {{.name = "sample/1", .verdict = Verdict::accepted},
                    {.name = "secret/1", .verdict = verdict}};
    judge(id, report);
  }
  std::vector<std::string> ids(std::map<std::string, std::string> query = {}) {
    http::Response response = get("/api/submissions", std::move(query));
    EXPECT_EQ(response.status, 200u) << response.body;
    std::vector<std::string> ids;
    json::value list = json_of(response);
    for (const json::value& row : list.at("submissions").as_array()) {
      ids.emplace_back(row.at("id").as_string());
    }
    return ids;
  }
  json::value show(const std::string& id) { return json_of(get("/api/submissions/" + id)); }
  std::string field_of(std::map<std::string, std::string> query) {
    return text_at(get("/api/submissions", std::move(query)), "/error/field");
  }

  TestPackage package_;
};

TEST_F(SubmissionRoutesTest, AsksGuestsToSignInButLetsThemTry) {
  act_as(Role::guest);
  std::string body = R"({"problemId":"sum","language":"py","code":"1","action":)";

  http::Response refused = practise(body + R"("submit"})");

  EXPECT_EQ(refused.status, 401u);
  EXPECT_EQ(json_of(refused).at("error").at("code"), "sign_in_required");
  EXPECT_EQ(wait(queue().counts()).queued, 0u);
  EXPECT_EQ(practise(body + R"("run"})").status, 202u);
}

TEST_F(SubmissionRoutesTest, ListsASubmissionFromTheMomentItWasAccepted) {
  std::string id = submit("print()");

  json::value row = json_of(get("/api/submissions")).at("submissions").at(0);
  EXPECT_EQ(row.at("id"), json::string(id));
  EXPECT_EQ(row.at("user"), "user");
  EXPECT_EQ(row.at("problemName"), "The sum");
  EXPECT_EQ(row.at("status"), "queued");
  EXPECT_TRUE(row.at("verdict").is_null());
  EXPECT_EQ(row.at("codeSize"), 7);

  start(id);
  EXPECT_EQ(show(id).at("status"), "active");

  judge_as(id, Verdict::wrong_answer);
  json::value detail = show(id);
  EXPECT_EQ(detail.at("status"), "completed");
  EXPECT_EQ(detail.at("verdict"), "wrong_answer");
  EXPECT_EQ(detail.at("passed"), 1);
  EXPECT_EQ(detail.at("executionTime"), 1.5);
  EXPECT_EQ(detail.at("code"), "print()");
  EXPECT_EQ(detail.at("tests").at(1).at("name"), "secret/1");
  EXPECT_TRUE(detail.at("percentile").is_null());
  EXPECT_TRUE(detail.at("runtimes").is_null());
}

TEST_F(SubmissionRoutesTest, SaysOfASubmissionThatWillNeverBeJudgedWhatBecameOfIt) {
  std::string cancelled = submit("1");
  EXPECT_EQ(send("DELETE", "/job/" + cancelled).status, 200u);
  std::string given_up = submit("2");
  fail(given_up, "It was given up.");
  EXPECT_EQ(show(given_up).at("message"), "It was given up.");
  std::string lost = submit("3");
  complete(lost, "{}");  // by a worker that recorded nothing
  let_time_pass();

  for (const std::string& id : {cancelled, given_up, lost}) {
    EXPECT_EQ(show(id).at("status"), "failed");
    EXPECT_TRUE(show(id).at("verdict").is_null());
  }
  EXPECT_THAT(ids({{"verdict", "cancelled"}}), ElementsAre(cancelled));
  EXPECT_THAT(ids({{"verdict", "failed"}}), ElementsAre(lost, given_up));
}

TEST_F(SubmissionRoutesTest, ListsPageByPageAndByFilter) {
  std::string first = submit("1");
  std::string second = submit("2");
  judge_as(first, Verdict::accepted);

  EXPECT_THAT(ids(), ElementsAre(second, first));
  EXPECT_THAT(ids({{"verdict", "accepted"}}), ElementsAre(first));
  EXPECT_THAT(ids({{"problem", "other"}}), IsEmpty());
  EXPECT_THAT(ids({{"language", "python"}, {"to", "2100-01-01"}}), ElementsAre(second, first));
  EXPECT_THAT(ids({{"from", "2100-01-01T00:00:00Z"}}), IsEmpty());
  std::string next = text_at(get("/api/submissions", {{"limit", "1"}}), "/next");
  EXPECT_THAT(ids({{"limit", "1"}, {"cursor", next}}), ElementsAre(first));

  EXPECT_EQ(field_of({{"from", "yesterday"}}), "from");
  EXPECT_EQ(field_of({{"to", "2026-02-30"}}), "to");
  EXPECT_EQ(field_of({{"cursor", "-1"}}), "cursor");
  EXPECT_EQ(field_of({{"verdit", "accepted"}}), "verdit");
}

TEST_F(SubmissionRoutesTest, ShowsThoseOfOthersToSettersOnly) {
  std::string id = submit();

  act_as(Role::setter);
  EXPECT_THAT(ids(), IsEmpty());
  EXPECT_THAT(ids({{"user", "*"}}), ElementsAre(id));
  EXPECT_THAT(ids({{"user", "user"}}), ElementsAre(id));
  EXPECT_EQ(field_of({{"user", "nobody"}}), "user");
  EXPECT_EQ(show(id).at("user"), "user");
  EXPECT_EQ(send("POST", "/api/submissions/" + id + "/share").status, 403u);

  http::Response other = make_user("other", Role::user);
  EXPECT_EQ(ask(signed_in(other, "GET", "/api/submissions/" + id)).status, 404u);
  EXPECT_EQ(ask(signed_in(other, "POST", "/api/submissions/" + id + "/share")).status, 404u);
  http::Request all = signed_in(other, "GET", "/api/submissions");
  all.query["user"] = "*";
  EXPECT_EQ(ask(std::move(all)).status, 403u);
}

TEST_F(SubmissionRoutesTest, SharesBySecretLinkUntilTold) {
  std::string id = submit("print()");
  std::string path = "/api/submissions/" + id + "/share";
  EXPECT_TRUE(show(id).at("shareId").is_null());

  std::string share = text_at(send("POST", path), "/shareId");

  EXPECT_EQ(show(id).at("shareId"), json::string(share));
  std::string link = "/api/shared/submissions/" + share;
  act_as(Role::guest);
  EXPECT_EQ(json_of(get(link)).at("code"), "print()");
  EXPECT_FALSE(json_of(get(link)).as_object().contains("shareId"));
  EXPECT_EQ(get("/api/shared/submissions/" + id).status, 404u);

  act_as(Role::user);
  EXPECT_EQ(send("DELETE", path).status, 204u);
  EXPECT_EQ(get(link).status, 404u);
}

TEST_F(SubmissionRoutesTest, AreJudgedAgainWhenAnAdminWants) {
  std::string id = submit();
  judge_as(id, Verdict::wrong_answer);
  act_as(Role::admin);
  auto begin_with = [&](const char* body) { return send("POST", "/api/admin/rejudges", body); };
  auto fault_of = [&](const char* body) { return text_at(begin_with(body), "/error/field"); };
  EXPECT_EQ(fault_of(R"({"problemId":"sum","verdict":"accepted"})"), "problemId");
  EXPECT_EQ(begin_with(R"({"problemId":"nothing"})").status, 404u);
  EXPECT_EQ(fault_of(R"({"problemId":"sum","to":"soon"})"), "to");

  http::Response begun = begin_with(R"({"problemId":"sum"})");

  EXPECT_EQ(begun.status, 202u);
  EXPECT_EQ(json_of(begun).at("total"), 1);
  std::string rejudge = text_at(begun, "/id");
  std::string job = job_of_rejudge(rejudge);
  EXPECT_EQ(start(job).data, R"({"rejudgeId":")" + rejudge + "\"}");
  std::string path = "/api/admin/rejudges/" + rejudge;
  EXPECT_EQ(send("POST", path + "/apply").status, 409u);
  fail(job, "It was lost.");
  EXPECT_EQ(json_of(get(path)).at("state"), "running");
  EXPECT_EQ(wait(queue().find(job))->state, JobState::failed);  // looking changes nothing

  judge_again(rejudge, "accepted");
  json::value preview = json_of(get(path));
  EXPECT_EQ(preview.at("state"), "ready");
  EXPECT_EQ(preview.at("changes").at(0).at("submissionId"), json::string(id));
  EXPECT_EQ(preview.at("changes").at(0).at("after"), "accepted");
  EXPECT_EQ(show(id).at("verdict"), "wrong_answer");

  EXPECT_EQ(send("POST", path + "/apply").status, 200u);
  EXPECT_EQ(show(id).at("verdict"), "accepted");
  EXPECT_EQ(send("DELETE", path).status, 409u);
  EXPECT_EQ(json_of(get("/api/users/user")).at("progress").at("solved"), 1);
}

TEST_F(SubmissionRoutesTest, AcceptsARejudgeThoughTheQueueIsFull) {
  judge_as(submit(), Verdict::wrong_answer);
  act_as(Role::admin);
  queue().failure = Error(ErrorKind::exhausted, "the queue is full");

  http::Response begun = send("POST", "/api/admin/rejudges", R"({"problemId":"sum"})");

  EXPECT_EQ(begun.status, 202u);
  EXPECT_EQ(json_of(begun).at("state"), "running");  // a worker adds its job
}

TEST_F(SubmissionRoutesTest, KeepsAProgramUnderALink) {
  act_as(Role::guest);
  const char* program = R"json({"language":"py","code":"print(1)","input":"a"})json";

  http::Response kept = send("POST", "/api/snippets", program);

  EXPECT_EQ(kept.status, 201u);
  std::string id = text_at(kept, "/id");
  json::value shown = json_of(get("/api/snippets/" + id));
  EXPECT_EQ(shown.at("language"), "python");
  EXPECT_EQ(shown.at("code"), "print(1)");
  EXPECT_EQ(shown.at("input"), "a");
  EXPECT_TRUE(shown.at("files").as_array().empty());
  EXPECT_EQ(json_of(send("POST", "/api/snippets", program)).at("id"), json::string(id));
  EXPECT_EQ(get("/api/snippets/nothing").status, 404u);
  std::string long_code(600'000, 'x');
  std::string large = R"({"language":"py","code":")" + long_code + "\"}";
  EXPECT_EQ(send("POST", "/api/snippets", large).status, 413u);
}

TEST_F(SubmissionRoutesTest, KeepsABookmarkAndANoteOnAProblem) {
  EXPECT_EQ(json_of(get("/api/me/problems/sum")).at("bookmarked"), false);
  const char* mark = R"({"bookmarked":true,"note":"Mind overflow."})";
  EXPECT_EQ(send("PUT", "/api/me/problems/sum", mark).status, 204u);
  EXPECT_EQ(send("PUT", "/api/me/problems/nothing", mark).status, 404u);

  EXPECT_EQ(json_of(get("/api/me/problems/sum")).at("note"), "Mind overflow.");
  EXPECT_EQ(json_of(get("/api/me/problems")).at("bookmarked").at(0), "sum");
  EXPECT_EQ(send("PUT", "/api/me/problems/sum", R"({"note":""})").status, 204u);
  EXPECT_TRUE(json_of(get("/api/me/problems")).at("bookmarked").as_array().empty());
}

TEST_F(SubmissionRoutesTest, ShowsAPrivateProfileToItsUserAndToAdminsAlone) {
  EXPECT_EQ(send("PATCH", "/api/me", R"({"publicProfile":false})").status, 204u);
  EXPECT_EQ(get("/api/users/user").status, 200u);
  act_as(Role::guest);
  EXPECT_EQ(get("/api/users/user").status, 404u);
  act_as(Role::admin);
  EXPECT_EQ(get("/api/users/user").status, 200u);
}

TEST_F(SubmissionRoutesTest, ShowsProgressAsItIsMade) {
  judge_as(submit("1"), Verdict::wrong_answer);
  json::value before = json_of(get("/api/me/progress"));
  EXPECT_EQ(before.at("solved"), 0);
  EXPECT_EQ(before.at("attempted"), 1);
  EXPECT_EQ(json_of(get("/api/me/problems")).at("attempted").at(0), "sum");

  judge_as(submit("2"), Verdict::accepted);

  json::value after = json_of(get("/api/me/progress"));
  EXPECT_EQ(after.at("solved"), 1);
  EXPECT_EQ(after.at("attempted"), 0);
  EXPECT_EQ(after.at("submissions"), 2);
  EXPECT_EQ(after.at("byDifficulty").at("easy").at("solved"), 1);
  EXPECT_EQ(after.at("firstAccepted").at(0).at("problemName"), "The sum");
  EXPECT_EQ(json_of(get("/api/me/problems")).at("solved").at(0), "sum");
  EXPECT_EQ(get("/api/me/progress", {{"utcOffset", "-600"}}).status, 200u);
  EXPECT_EQ(get("/api/me/progress", {{"utcOffset", "900"}}).status, 400u);
  EXPECT_EQ(json_of(get("/api/leaderboard")).at("me").at("rank"), 1);
  EXPECT_EQ(json_of(get("/api/leaderboard")).at("rows").at(0).at("user"), "user");
  act_as(Role::guest);
  EXPECT_EQ(json_of(get("/api/users/user")).at("progress").at("solved"), 1);
  EXPECT_EQ(get("/api/users/nobody").status, 404u);
  EXPECT_EQ(json_of(get("/api/leaderboard")).at("rows").at(0).at("user"), "user");
  EXPECT_EQ(json_of(get("/api/problems")).at("problems").at(0).at("solvers"), 1);
  EXPECT_EQ(json_of(get("/api/problems/sum")).at("submissions"), 2);
}

}  // namespace
}  // namespace codevault
