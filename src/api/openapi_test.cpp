#include "api/openapi.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "api/testing.hpp"
#include "jobs/rejudge_job.hpp"
#include "jobs/verify_job.hpp"
#include "judge/judge_report.hpp"
#include "judge/run_report.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::IsEmpty;

// Checks values against the schemas of the document, and records which properties occurred: a
// property that no value has is as wrong as one that no schema has.
class Schemas {
 public:
  explicit Schemas(const json::value& document)
      : schemas_(document.at("components").at("schemas").as_object()) {}

  // Returns what is wrong with `value` as a `name`.
  std::vector<std::string> faults(const std::string& name, const json::value& value) {
    faults_.clear();
    check(schemas_.at(name), value, name);
    return faults_;
  }

  // Returns "Schema.property" for each that no value had so far.
  std::vector<std::string> never_met() const {
    std::vector<std::string> missing;
    for (const auto& [name, schema] : schemas_) {
      const json::value* properties = schema.as_object().if_contains("properties");
      if (!properties) continue;
      for (const auto& property : properties->as_object()) {
        std::string path = std::string(name) + "." + std::string(property.key());
        if (!met_.contains(path)) missing.push_back(path);
      }
    }
    return missing;
  }

 private:
  void check(const json::value& schema, const json::value& value, const std::string& path) {
    if (const json::value* reference = schema.as_object().if_contains("$ref")) {
      std::string_view target = reference->as_string();
      std::string name(target.substr(target.rfind('/') + 1));
      return check(schemas_.at(name), value, name);
    }
    if (const json::value* kinds = schema.as_object().if_contains("oneOf")) {
      return check_one_of(kinds->as_array(), value, path);
    }
    const json::value* type = schema.as_object().if_contains("type");
    if (type && !has_type(*type, value)) fault(path, "has the wrong type", value);
    if (const json::value* words = schema.as_object().if_contains("enum")) {
      const json::array& list = words->as_array();
      if (std::find(list.begin(), list.end(), value) == list.end()) {
        fault(path, "is not one of its words", value);
      }
    }
    if (value.is_object()) check_object(schema.as_object(), value.as_object(), path);
    if (value.is_array()) {
      for (const json::value& item : value.as_array()) check(schema.at("items"), item, path + "[]");
    }
  }

  void check_one_of(const json::array& kinds, const json::value& value, const std::string& path) {
    const auto faults_before = faults_;
    for (const json::value& kind : kinds) {
      faults_ = faults_before;
      check(kind, value, path);
      if (faults_.size() == faults_before.size()) return;
    }
  }

  void check_object(const json::object& schema, const json::object& object,
                    const std::string& path) {
    static const json::object none;
    const json::value* properties = schema.if_contains("properties");
    const json::object& known = properties ? properties->as_object() : none;
    const json::value* more = schema.if_contains("additionalProperties");
    for (const auto& [name, value] : object) {
      std::string place = path + "." + std::string(name);
      if (known.contains(name)) {
        met_.insert(place);
        check(known.at(name), value, place);
      } else if (more && more->is_object()) {
        check(*more, value, place);
      } else {
        fault(place, "is not described", value);
      }
    }
    const json::value* required = schema.if_contains("required");
    for (const json::value& name : required ? required->as_array() : json::array()) {
      if (!object.contains(name.as_string())) {
        fault(path + "." + std::string(name.as_string()), "is missing", object);
      }
    }
  }

  static bool has_type(const json::value& type, const json::value& value) {
    if (type.is_array()) {
      return std::ranges::any_of(type.as_array(),
                                 [&](const json::value& one) { return has_type(one, value); });
    }
    std::string_view name = type.as_string();
    if (name == "object") return value.is_object();
    if (name == "array") return value.is_array();
    if (name == "string") return value.is_string();
    if (name == "boolean") return value.is_bool();
    if (name == "null") return value.is_null();
    if (name == "integer") return value.is_int64() || value.is_uint64();
    return name == "number" && value.is_number();
  }

  void fault(const std::string& path, const std::string& what, const json::value& value) {
    faults_.push_back(path + " " + what + ": " + json::serialize(value));
  }

  json::object schemas_;
  std::set<std::string> met_;
  std::vector<std::string> faults_;
};

// A request that has everything in it.
constexpr char whole_program[] = R"json({
  "language": "java", "code": "class A {}", "args": ["a"], "input": "1 2",
  "files": [{"name": "a.txt", "content": "a"}, {"name": "b.bin", "contentBase64": "AP8="}],
  "limits": {"cpuTime": 1000, "wallTime": 2000, "memory": 1048576, "output": 10, "processes": 2}
})json";

// A report that has everything in it.
RunReport whole_report() {
  RunReport report{.status = RunStatus::runtime_error, .message = "It was refused a process."};
  report.command = "./main";
  report.run.out = "\xff";
  report.run.err = "\xfe";
  report.run.signal = 11;
  report.compile = report.run;
  report.findings = {{.rule = "a", .level = Rule::Level::blocks}};
  return report;
}

// A judgement that has everything in it.
JudgeReport whole_judgement() {
  JudgeReport report{.verdict = Verdict::wrong_answer, .score = 1, .scoring = true, .total = 2};
  report.message = "A word.";
  report.compilation.emplace();
  report.findings = {{.rule = "a"}};
  TestReport test{.name = "sample/1", .sample = true, .verdict = Verdict::wrong_answer};
  test.message = "Nearly.";
  test.privileged = "line 1";
  test.shown = true;
  test.answer = make_blob("1");
  test.run.out_truncated = true;
  report.tests = {test, {.name = "input"}};
  return report;
}

ExampleReport whole_example() {
  return {.name = "submissions/accepted/a.py", .breach = "It is slow.", .skipped = "No Python."};
}

class OpenApiTest : public ApiFixture {
 protected:
  void expect_fits(const std::string& schema, const json::value& value) {
    EXPECT_THAT(schemas_.faults(schema, value), IsEmpty());
  }
  void expect_fits(const std::string& schema, const http::Response& response) {
    expect_fits(schema, json_of(response));
  }

  // Checks what administrators and setters send and receive; the problem 'sum' has hints and an
  // editorial.
  void feed_administration() {
    expect_fits("Editorial", get("/api/problems/sum/editorial", {{"reveal", "true"}}));
    expect_fits("Hint", get("/api/problems/sum/hints/1"));

    act_as(Role::setter);
    expect_fits("AdminProblemList", get("/api/admin/problems"));
    expect_fits("AdminProblemWithFiles", get("/api/admin/problems/sum"));
    const char* made = R"({"id":"new-one","name":"New"})";
    expect_fits("NewProblem", json::parse(made));
    expect_fits("ProblemCreated", send("POST", "/api/admin/problems", made));
    const char* change = R"({"visibility":"hidden","timeLimit":2000,"memoryLimit":67108864})";
    expect_fits("ProblemChange", json::parse(change));
    expect_fits("AdminProblem", send("PATCH", "/api/admin/problems/sum", change));
    for (const char* contents : {R"({"text":"a"})", R"({"base64":"/w=="})"}) {
      expect_fits("PackageFileContents", json::parse(contents));
      EXPECT_EQ(ask(package_file("PUT", "attachments/a", contents)).status, 204u);
      expect_fits("PackageFile", ask(package_file("GET", "attachments/a")));
    }
    expect_fits("ErrorBody", ask(package_file("PUT", "problem.yaml", R"({"text":"type: odd"})")));
    expect_fits("VerifyJob", send("POST", "/api/admin/problems/sum/verify"));
    const char* code = R"({"language":"python","code":"a"})";
    expect_fits("FormatRequest", json::parse(code));
    expect_fits("Formatted", json::parse(R"({"code":"a"})"));

    act_as(Role::admin);
    feed_rejudges();
    take();
    expect_fits("QueueState", get("/api/admin/queue"));
    for (const char* state : {"completed", "failed"}) {
      expect_fits("AdminJobList", get("/api/admin/queue/jobs", {{"state", state}}));
    }
    expect_fits("Drained", send("POST", "/api/admin/queue/drain"));
    expect_fits("WorkerList", get("/api/admin/workers"));
    expect_fits("System", get("/api/admin/system"));
  }
  void feed_rejudges() {
    const char* all = R"({"problemId":"sum","verdict":"accepted","language":"python",)"
                      R"("from":"2020-01-01","to":"2100-01-01"})";
    expect_fits("RejudgeRequest", json::parse(all));
    http::Response begun = send("POST", "/api/admin/rejudges", all);
    expect_fits("Rejudge", begun);
    expect_fits("RejudgeList", get("/api/admin/rejudges"));
    std::string id = text_at(begun, "/id");
    judge_again(id, "wrong_answer");
    expect_fits("Rejudge", get("/api/admin/rejudges/" + id));
    expect_fits("Rejudge", send("POST", "/api/admin/rejudges/" + id + "/apply"));
  }
  // Checks what users see of their submissions; the problem 'sum' exists.
  void feed_submissions() {
    act_as(Role::user);
    const char* body = R"({"problemId":"sum","language":"py","code":"1","action":"submit",)"
                       R"("files":[{"name":"a.txt","content":"a"}]})";
    practise(body);
    expect_fits("SubmissionList", get("/api/submissions"));
    expect_fits("TrackList", get("/api/tracks"));
    expect_fits("WholeTrack", get("/api/tracks/basics"));
    std::string id = text_at(practise(body), "/jobId");
    JudgeReport report = whole_judgement();
    report.verdict = Verdict::accepted;
    judge(id, report);
    std::string path = "/api/submissions/" + id;
    expect_fits("Submission", get(path));
    http::Response share = send("POST", path + "/share");
    expect_fits("Share", share);
    expect_fits("Submission", get("/api/shared/submissions/" + text_at(share, "/shareId")));
    expect_fits("SubmissionList", get("/api/submissions"));
    for (const char* program :
         {whole_program, R"({"language":"py","code":"","inputBase64":"/w=="})"}) {
      http::Response kept = send("POST", "/api/snippets", program);
      expect_fits("SnippetCreated", kept);
      expect_fits("Snippet", get("/api/snippets/" + text_at(kept, "/id")));
    }
    expect_fits("UserProgress", get("/api/me/progress"));
    const char* mark = R"({"bookmarked":true,"note":"Mind overflow."})";
    expect_fits("ProblemMarkChange", json::parse(mark));
    EXPECT_EQ(send("PUT", "/api/me/problems/sum", mark).status, 204u);
    expect_fits("ProblemMark", get("/api/me/problems/sum"));
    expect_fits("OwnProblems", get("/api/me/problems"));
    expect_fits("Profile", get("/api/users/user"));
    expect_fits("Leaderboard", get("/api/leaderboard"));
    act_as(Role::guest);
  }
  http::Request package_file(const std::string& method, const std::string& path,
                             const std::string& contents = {}) {
    http::Request asked = request(method, "/api/admin/problems/sum/file", contents);
    asked.query["path"] = path;
    return asked;
  }

  json::value document_ = json::parse(openapi_json("1"));
  Schemas schemas_{document_};
};

TEST_F(OpenApiTest, HasEveryRouteAndNoOther) {
  std::set<std::string> described;
  for (const auto& [path, item] : document_.at("paths").as_object()) {
    for (const auto& operation : item.as_object()) {
      if (operation.key() == "parameters") continue;
      described.insert(std::string(operation.key()) + " " + std::string(path));
    }
  }
  std::set<std::string> served;
  for (const auto& route : api().routes().router().routes()) {
    std::string text = route.method + " " + route.pattern;
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    text = std::regex_replace(text, std::regex(":([a-z]+)"), "{$1}");
    served.insert(text);
  }

  EXPECT_EQ(described, served);
}

TEST_F(OpenApiTest, HasEveryFieldThatIsSentOrTakenAndNoOther) {
  Track::Texts texts{{"en", "Sums"}};
  tracks_ = {{.id = "basics", .title = texts, .description = texts, .steps = {{"sum", texts}}}};
  // Requests: everything in the schema, and base64 in place of text.
  expect_fits("Program", json::parse(whole_program));
  expect_fits("Program", json::parse(R"({"language":"py","code":"","inputBase64":"AA=="})"));
  std::string id = accept(whole_program);
  accept(R"({"language":"py","code":"","inputBase64":"AA=="})");
  expect_fits("Accepted", post(whole_program));

  // Answers, in every state of a job.
  expect_fits("Job", get("/job/" + id));
  start(id);
  for (const char* phase : {R"({"phase":"compiling"})", R"({"phase":"running"})"}) {
    make_progress(id, phase);
    expect_fits("Job", get("/job/" + id));
    expect_fits("Progress", json::parse(phase));
  }
  complete(id, json::serialize(to_json(whole_report())));
  expect_fits("Job", get("/job/" + id));
  expect_fits("Job", send("DELETE", "/job/" + accept()));

  wait(queue().pause(true));
  std::string held_up = accept();
  expect_fits("Job", get("/job/" + held_up));
  auto followed = follow(held_up);
  expect_fits("JobStateEvent", json::parse(stream_.events.at(0).second));
  wait(queue().pause(false));
  expect_fits("OutputEvent", json::parse(R"({"stream":"stdout","text":"a"})"));
  expect_fits("OutputEvent", json::parse(R"({"stream":"stderr","base64":"/w=="})"));

  const json::value languages = json_of(get("/api/languages"));
  for (const json::value& language : languages.as_array()) expect_fits("Language", language);
  expect_fits("Version", get("/api/version"));

  // Practice.
  TestPackage package;
  package.make_modern("name: Sum\nkeywords: [easy, maths]\nlanguages: [python]\n");
  package.write("data/sample/1.interaction", "<1\n>2\n");
  package.write("attachments/starter.py", "pass\n");
  package.write("hints/1.md", "Add.\n");
  package.write("solution/solution.en.md", "Add.\n");
  import(package);
  expect_fits("ProblemList", get("/api/problems"));
  expect_fits("ProblemOfDay", get("/api/daily"));
  expect_fits("Problem", get("/api/problems/sum"));
  const char* request = R"({"problemId":"sum","language":"py","code":"1","action":"run",)"
                        R"("files":[],"input":"1","stopAtFirstFailure":true})";
  const char* other = R"({"problemId":"sum","language":"py","code":"1","action":"run",)"
                      R"("inputBase64":"MQ=="})";
  for (const char* body : {request, other}) {
    expect_fits("PracticeRequest", json::parse(body));
    expect_fits("Accepted", practise(body));
  }
  json::object judgement = to_json(whole_judgement(), Audience::submitter);
  judgement["submissionId"] = "a";
  expect_fits("PracticeResult", judgement);
  json::object row = judgement["tests"].as_array()[0].as_object();
  row["index"] = 0;
  row["total"] = 2;
  expect_fits("TestRow", row);

  PackageFindings findings{{.level = PackageFinding::Level::error,
                            .file = "a",
                            .line = 1,
                            .message = "b",
                            .advice = "c"},
                           {.message = "d"}};
  Verification verification{.examples = {whole_example()}, .findings = findings};
  expect_fits("VerifyResult", to_json(verification));
  json::object tried = to_json(whole_example());
  tried["done"] = 1;
  tried["total"] = 2;
  expect_fits("VerifyRow", tried);
  expect_fits("Progress", progress_of(RejudgeRecord{}));

  // Accounts.
  expect_fits("Session", get("/api/auth/session"));
  expect_fits("Credentials", json::parse(credentials("ann")));
  http::Response session = send("POST", "/api/auth/register", credentials("ann"));
  expect_fits("Session", session);
  const char* token = R"({"name":"script","scopes":["run","read"],"expiresInDays":7})";
  expect_fits("TokenRequest", json::parse(token));
  expect_fits("NewToken", ask(signed_in(session, "POST", "/api/me/tokens", token)));
  expect_fits("TokenList", ask(signed_in(session, "GET", "/api/me/tokens")));
  expect_fits("SessionList", ask(signed_in(session, "GET", "/api/me/sessions")));
  const char* hidden = R"({"publicProfile":false})";
  expect_fits("AccountChange", json::parse(hidden));
  EXPECT_EQ(ask(signed_in(session, "PATCH", "/api/me", hidden)).status, 204u);
  std::string ann = text_at(session, "/user/id");
  record_submission(ann);
  expect_fits("AccountExport", ask(signed_in(session, "GET", "/api/me/export")));
  http::Response admin = make_user("root", Role::admin);
  expect_fits("UserList", ask(signed_in(admin, "GET", "/api/admin/users")));
  const char* change = R"({"role":"setter","disabled":true})";
  expect_fits("UserChange", json::parse(change));
  expect_fits("AdminUser", ask(signed_in(admin, "PATCH", "/api/admin/users/" + ann, change)));
  expect_fits("PasswordProof", json::parse(R"({"password":"a"})"));
  expect_fits("PasswordChange", json::parse(R"({"current":"a","new":"b"})"));

  feed_submissions();
  feed_administration();
  act_as(Role::guest);

  expect_fits("Health", get("/healthz"));
  expect_fits("Readiness", get("/readyz"));
  std::filesystem::remove(folder_ / "store.sqlite");
  expect_fits("Readiness", get("/readyz"));
  expect_fits("ErrorBody", get("/nothing"));
  expect_fits("ErrorBody", post(R"({"language":7})"));
  queue().failure = Error(ErrorKind::exhausted, "the queue is full");
  expect_fits("ErrorBody", post(whole_program));

  EXPECT_THAT(schemas_.never_met(), IsEmpty());
}

TEST_F(OpenApiTest, HasEveryWordThatAStatusCanBe) {
  for (RunStatus status : {RunStatus::ok, RunStatus::blocked, RunStatus::compile_error,
                           RunStatus::runtime_error, RunStatus::time_limit_exceeded,
                           RunStatus::memory_limit_exceeded, RunStatus::output_limit_exceeded}) {
    RunReport report = whole_report();
    report.status = status;
    expect_fits("Result", to_json(report));
  }
  for (Verdict verdict : {Verdict::accepted, Verdict::wrong_answer, Verdict::output_limit_exceeded,
                          Verdict::time_limit_exceeded, Verdict::memory_limit_exceeded,
                          Verdict::runtime_error, Verdict::compile_error}) {
    expect_fits("Verdict", json::value(json::string_view(to_string(verdict))));
  }
  for (JobState state : {JobState::queued, JobState::delayed, JobState::active, JobState::completed,
                         JobState::failed}) {
    expect_fits("JobStatus", json::value(json::string_view(to_string(state))));
  }
}

TEST_F(OpenApiTest, HasNoReferenceToNothing) {
  std::string text = openapi_json("1");
  constexpr std::string_view mark = "\"$ref\":\"#/";
  std::size_t references = 0;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    std::size_t begin = at + mark.size() - 1;
    std::string pointer = text.substr(begin, text.find('"', begin) - begin);
    json::error_code error;
    EXPECT_TRUE(document_.find_pointer(pointer, error)) << pointer;
    ++references;
  }
  EXPECT_GT(references, 20u);
}

TEST_F(OpenApiTest, TakesNoFieldThatIsNotDescribed) {
  json::object program = json::parse(whole_program).as_object();
  program["source"] = "";

  http::Response response = post(json::serialize(program));

  EXPECT_EQ(response.status, 400u);
  EXPECT_EQ(json_of(response).at("error").at("field"), "source");
}

}  // namespace
}  // namespace codevault
