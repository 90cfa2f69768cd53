#include <gmock/gmock.h>

#include "api/testing.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class ProblemAdminTest : public ApiFixture {
 protected:
  ProblemAdminTest() { act_as(Role::setter); }

  http::Response upload(std::string archive, const std::string& id = {}) {
    http::Request sent = request("POST", "/api/admin/problems", std::move(archive));
    sent.headers = {{"Content-Type", "application/zip"}};
    if (!id.empty()) sent.query["id"] = id;
    return ask(std::move(sent));
  }
  http::Response send(const std::string& method, const std::string& path, const std::string& body) {
    return ask(request(method, path, body));
  }
  http::Response file(const std::string& method, const std::string& path,
                      const std::string& body = {}) {
    http::Request sent = request(method, "/api/admin/problems/sum/file", body);
    sent.query["path"] = path;
    return ask(std::move(sent));
  }
  json::value row() { return json_of(get("/api/admin/problems/sum")); }
  std::string code_of(const http::Response& response) {
    return std::string(json_of(response).at("error").at("code").as_string());
  }

  TestPackage package_;
};

TEST_F(ProblemAdminTest, TakesAPackageAndKeepsItHidden) {
  package_.make_modern("name: Sum\nkeywords: [easy]\nlimits: {time_limit: 2}\n");

  http::Response response = upload(zip_of(package_.folder()));

  EXPECT_EQ(response.status, 201u) << response.body;
  EXPECT_EQ(response.body, R"({"id":"sum","findings":[]})");
  json::value kept = row();
  EXPECT_EQ(kept.at("visibility"), "hidden");
  EXPECT_EQ(kept.at("origin"), "imported");
  EXPECT_EQ(kept.at("timeLimit"), 2000);
  EXPECT_EQ(kept.at("difficulty"), "easy");
  EXPECT_EQ(kept.at("files").as_array().size(), 7u);
  EXPECT_EQ(upload(zip_of(package_.folder())).status, 409u);
  EXPECT_EQ(upload(zip_of(package_.folder()), "other").status, 201u);
}

TEST_F(ProblemAdminTest, ConvertsAnArchiveOfAnotherJudge) {
  http::Response response = upload(
      "<fps><item><title>Sums</title><time_limit>1</time_limit><description>Add.</description>"
      "<test_input>1 2</test_input><test_output>3</test_output>"
      "<solution language='Befunge'>@</solution></item></fps>");

  EXPECT_EQ(response.status, 201u) << response.body;
  json::value body = json_of(response);
  EXPECT_EQ(body.at("id"), "Sums");
  EXPECT_THAT(response.body, AllOf(HasSubstr("converted from the format of HUSTOJ"),
                                   HasSubstr(R"("line":1,"message":"has a program in 'Befunge')")));
  EXPECT_EQ(json_of(get("/api/admin/problems/Sums")).at("visibility"), "hidden");
}

TEST_F(ProblemAdminTest, RefusesAnArchiveThatCannotBeCarriedOverWhole) {
  http::Response empty = upload("<fps><item><title>A</title></item></fps>");
  http::Response two = upload("<fps><item/><item/></fps>");

  EXPECT_EQ(empty.status, 422u);
  EXPECT_EQ(code_of(empty), "broken_package");
  EXPECT_THAT(empty.body,
              AllOf(HasSubstr("has no test data"), HasSubstr("no time limit that can")));
  EXPECT_EQ(two.status, 422u);
  EXPECT_THAT(two.body, HasSubstr("the archive has 2 problems"));
}

TEST_F(ProblemAdminTest, AsksForANameWhereAnArchiveHasNone) {
  std::string archive = "<fps><item><title>加法</title></item></fps>";

  http::Response response = upload(archive);

  EXPECT_EQ(response.status, 400u);
  EXPECT_EQ(json_of(response).at("error").at("field"), "id");
  EXPECT_THAT(upload(archive, "sums").body, HasSubstr("has no test data"));
}

TEST_F(ProblemAdminTest, NamesTheFileAndLineOfWhatIsBroken) {
  package_.make_modern("name: Sum\ntype: odd\n");

  http::Response response = upload(zip_of(package_.folder()));

  EXPECT_EQ(response.status, 422u);
  EXPECT_EQ(code_of(response), "broken_package");
  EXPECT_THAT(std::string(json_of(response).at("error").at("faults").at(0).as_string()),
              HasSubstr("problem.yaml:3: 'type' has 'odd'"));
  json::value finding = json_of(response).at("error").at("findings").at(0);
  EXPECT_EQ(finding.at("level"), "error");
  EXPECT_EQ(finding.at("file"), "problem.yaml");
  EXPECT_EQ(finding.at("line"), 3);
  EXPECT_EQ(upload("no archive").status, 422u);
  EXPECT_EQ(get("/api/admin/problems").body, R"({"problems":[]})");
}

TEST_F(ProblemAdminTest, TellsTheSameOfAPackageWhereverItIsSeen) {
  package_.write("data/secret/2.IN", "1 1\n");
  package_.write("data/secret/1.in", "5 5\r\n");

  json::value told = json_of(upload(zip_of(package_.folder()))).at("findings");

  EXPECT_EQ(told.as_array().size(), 2u);
  EXPECT_EQ(told, row().at("findings"));
  EXPECT_EQ(told.at(0).at("file"), "data/secret/1.in");
  EXPECT_EQ(told.at(0).at("line"), 1);
  EXPECT_EQ(told.at(1).at("level"), "warning");
  EXPECT_EQ(file("DELETE", "data/secret/2.IN").status, 204u);
  EXPECT_EQ(row().at("findings").as_array().size(), 1u);
}

TEST_F(ProblemAdminTest, ShowsHiddenProblemsToSettersOnly) {
  import(package_);
  send("PATCH", "/api/admin/problems/sum", R"({"visibility":"hidden"})");
  const char* trial = R"({"problemId":"sum","language":"py","code":"1","action":"run"})";

  EXPECT_EQ(get("/api/problems/sum").status, 200u);
  EXPECT_EQ(practise(trial).status, 202u);
  for (Role role : {Role::guest, Role::user}) {
    act_as(role);
    EXPECT_EQ(get("/api/problems").body, R"({"problems":[]})");
    EXPECT_EQ(get("/api/problems/sum").status, 404u);
    EXPECT_EQ(get("/api/problems/sum/hints/1").status, 404u);
    EXPECT_EQ(get("/api/problems/sum/editorial").status, 404u);
    EXPECT_EQ(get("/api/problems/sum/images/a.png").status, 404u);
    EXPECT_EQ(practise(trial).status, 404u);
  }
}

TEST_F(ProblemAdminTest, ChangesAFileWhenThePackageStaysWhole) {
  import(package_);

  EXPECT_EQ(file("PUT", "hints/1.md", R"({"text":"Add.\n"})").status, 204u);
  EXPECT_EQ(file("GET", "hints/1.md").body, R"({"path":"hints/1.md","text":"Add.\n"})");
  EXPECT_EQ(get("/api/problems/sum/hints/1").body, R"({"text":"Add.\n"})");

  http::Response broken = file("DELETE", "data/secret/1.ans");
  EXPECT_EQ(broken.status, 422u);
  EXPECT_THAT(broken.body, HasSubstr("data/secret/1.ans"));
  EXPECT_EQ(file("GET", "data/secret/1.ans").status, 200u);

  EXPECT_EQ(file("DELETE", "hints/1.md").status, 204u);
  EXPECT_EQ(file("DELETE", "hints/1.md").status, 404u);
  EXPECT_EQ(file("PUT", "attachments/a.bin", R"({"base64":"AP8="})").status, 204u);
  EXPECT_THAT(file("GET", "attachments/a.bin").body, HasSubstr(R"("base64":"AP8=")"));
}

TEST_F(ProblemAdminTest, RefusesPathsAndFieldsThatCannotBe) {
  import(package_);
  for (const char* path : {"", "../x", "/etc/passwd", "a/../../b"}) {
    EXPECT_EQ(file("GET", path).status, 400u) << path;
    EXPECT_EQ(file("PUT", path, R"({"text":""})").status, 400u) << path;
    EXPECT_EQ(file("DELETE", path).status, 400u) << path;
  }
  for (const char* body : {"{}", R"({"text":"","base64":""})", R"({"base64":"?"})", R"({"x":1})"}) {
    EXPECT_EQ(file("PUT", "a.txt", body).status, 400u) << body;
  }
  for (const char* body : {R"({"visibility":"gone"})", R"({"timeLimit":0})", R"({"timeLimit":"1"})",
                           R"({"memoryLimit":1048577})", R"({"name":"x"})"}) {
    EXPECT_EQ(send("PATCH", "/api/admin/problems/sum", body).status, 400u) << body;
  }
}

TEST_F(ProblemAdminTest, SaysLimitsAndPublishes) {
  package_.make_modern("name: Sum\n");
  upload(zip_of(package_.folder()));
  EXPECT_TRUE(row().at("timeLimit").is_null());
  EXPECT_EQ(send("PATCH", "/api/admin/problems/sum", R"({"visibility":"published"})").status, 409u);

  http::Response response =
      send("PATCH", "/api/admin/problems/sum",
           R"({"visibility":"published","timeLimit":1500,"memoryLimit":67108864})");

  EXPECT_EQ(response.status, 200u) << response.body;
  EXPECT_EQ(json_of(response).at("visibility"), "published");
  EXPECT_EQ(json_of(response).at("timeLimit"), 1500);
  EXPECT_EQ(json_of(response).at("memoryLimit"), 67108864);
  EXPECT_THAT(file("GET", "problem.yaml").body, HasSubstr("time_limit: 1.5"));
}

TEST_F(ProblemAdminTest, BeginsAProblem) {
  EXPECT_EQ(send("POST", "/api/admin/problems", R"({"id":"new-one","name":"New"})").status, 201u);
  EXPECT_EQ(json_of(get("/api/admin/problems/new-one")).at("name"), "New");
  for (const char* body : {R"({"id":"../x","name":"N"})", R"({"name":"N"})", R"({"id":"x"})"}) {
    EXPECT_EQ(send("POST", "/api/admin/problems", body).status, 400u) << body;
  }
}

TEST_F(ProblemAdminTest, GivesThePackageBackAndRemovesIt) {
  import(package_);

  EXPECT_EQ(get("/api/admin/problems/sum/package").body, zip_of(package_.folder()));

  EXPECT_EQ(send("DELETE", "/api/admin/problems/sum", "").status, 204u);
  EXPECT_EQ(get("/api/admin/problems/sum/package").status, 404u);
}

TEST_F(ProblemAdminTest, VerifiesAsAJobWhoseEventsTellOfEachSubmission) {
  import(package_);

  http::Response response = send("POST", "/api/admin/problems/sum/verify", "");

  EXPECT_EQ(response.status, 202u);
  std::string id(json_of(response).at("jobId").as_string());
  EXPECT_EQ(start(id).name, "verify");
  EXPECT_EQ(start(id).data, R"({"problemId":"sum"})");
  auto followed = follow(id);
  tell(id, {"verify", R"({"done":1})"});
  complete(id, R"({"ok":true})");
  finish(std::move(followed));
  EXPECT_THAT(stream_.events,
              testing::Contains(std::pair<std::string, std::string>("verify", R"({"done":1})")));
}

TEST_F(ProblemAdminTest, UnlocksTheEditorialForThoseWhoSolvedOrAsk) {
  package_.write("solution/solution.en.md", "Add.\n");
  import(package_);
  act_as(Role::user);

  EXPECT_EQ(code_of(get("/api/problems/sum/editorial")), "locked");
  http::Request reveal = request("GET", "/api/problems/sum/editorial");
  reveal.query["reveal"] = "true";
  EXPECT_THAT(ask(reveal).body, HasSubstr("Add."));

  RunRecord run{.job_id = "1", .tenant = tenant_of_user("id-of-user"), .status = "wrong_answer"};
  run.problem = "sum";
  run.submission = true;
  record(run);
  EXPECT_EQ(get("/api/problems/sum/editorial").status, 403u);
  run.status = "accepted";
  run.job_id = "2";
  record(run);
  EXPECT_EQ(get("/api/problems/sum/editorial").status, 200u);
  EXPECT_EQ(json_of(get("/api/problems/sum")).at("editorial"), true);
  EXPECT_EQ(json_of(get("/api/problems/sum")).at("hints"), 0);
}

}  // namespace
}  // namespace codevault
