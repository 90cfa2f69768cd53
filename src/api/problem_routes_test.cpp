#include <gmock/gmock.h>

#include "api/iso_time.hpp"
#include "api/testing.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ProblemRoutesTest : public ApiFixture {
 protected:
  static std::string body(const std::string& more, const std::string& code = "1") {
    return R"({"problemId":"sum","language":"py","code":")" + code + "\"," + more + "}";
  }

  TestPackage package_;
};

TEST_F(ProblemRoutesTest, ListsWhatIsOffered) {
  EXPECT_EQ(get("/api/problems").body, R"({"problems":[]})");
  package_.make_modern("name: {en: A Sum}\nkeywords: [hard, maths]\n");
  import(package_);

  json::value problem = json_of(get("/api/problems")).at("problems").at(0);

  EXPECT_EQ(problem.at("id"), "sum");
  EXPECT_EQ(problem.at("name"), "A Sum");
  EXPECT_EQ(problem.at("difficulty"), "hard");
  EXPECT_EQ(problem.at("topics").at(0), "maths");
  EXPECT_EQ(problem.at("timeLimit"), 1000);
  EXPECT_EQ(problem.at("tests"), 2);
}

TEST_F(ProblemRoutesTest, PicksAProblemOfTheDayThatIsNotHidden) {
  EXPECT_EQ(json_of(get("/api/daily")).at("problem"), nullptr);
  import(package_);
  const std::string today = iso_time(accounts_.now()).substr(0, 10);

  json::value daily = json_of(get("/api/daily", {{"date", today}}));

  EXPECT_EQ(daily.at("date").as_string(), today);
  EXPECT_EQ(daily.at("problem").at("id"), "sum");
  EXPECT_EQ(daily.at("problem").at("solvers"), 0);
  wait(problems_.hide("sum", true));
  act_as(Role::admin);
  EXPECT_EQ(json_of(get("/api/daily")).at("problem"), nullptr);
}

TEST_F(ProblemRoutesTest, ChangesTheProblemOfTheDayAtTheMidnightOfTheClient) {
  for (const char* id : {"one", "two"}) {
    std::filesystem::create_directories(folder_ / "packages");
    std::filesystem::path copy = folder_ / "packages" / id;
    std::filesystem::copy(package_.folder(), copy, std::filesystem::copy_options::recursive);
    std::optional<std::chrono::milliseconds> limit(1000);
    wait(problems_.import(copy, "imported", limit));
  }
  auto daily = [&](int days) {
    std::string date = iso_time(accounts_.now() + std::chrono::days(days)).substr(0, 10);
    return text_at(get("/api/daily", {{"date", date}}), "/problem/id");
  };

  EXPECT_NE(daily(0), daily(1));
  EXPECT_EQ(daily(-1), daily(1));
}

TEST_F(ProblemRoutesTest, RefusesADateThatIsNowhereToday) {
  std::string later = iso_time(accounts_.now() + std::chrono::days(3)).substr(0, 10);
  for (const std::string& date :
       {later, std::string("2001-01-01"), std::string("today"), iso_time(accounts_.now())}) {
    http::Response response = get("/api/daily", {{"date", date}});
    EXPECT_EQ(response.status, 400u) << date;
    EXPECT_EQ(text_at(response, "/error/field"), "date");
  }
}

TEST_F(ProblemRoutesTest, NeverShowsASecretTest) {
  package_.write("data/secret/1.in", "hidden input");
  package_.write("data/secret/1.ans", "hidden answer");
  package_.write("submissions/accepted/sum.py", "hidden solution");
  import(package_);

  std::string body = get("/api/problems/sum").body;

  EXPECT_THAT(body, HasSubstr("1 2"));
  EXPECT_THAT(body, Not(HasSubstr("hidden")));
}

TEST_F(ProblemRoutesTest, ShowsDialoguesInPlaceOfTheFilesOfAnInteractiveProblem) {
  package_.write("problem.yaml", "validation: custom interactive\n");
  package_.write("output_validators/check.py", "x\n");
  package_.write("data/sample/1.in", "the secret number");
  package_.write("data/sample/1.interaction", ">5\n<lower\n");
  import(package_);

  http::Response response = get("/api/problems/sum");

  EXPECT_THAT(response.body, Not(HasSubstr("the secret number")));
  EXPECT_EQ(json_of(response).at("interactions").at(0).at("text"), ">5\n<lower\n");
}

TEST_F(ProblemRoutesTest, ShowsTheImagesOfAStatementThatCanDoNothing) {
  package_.write("problem_statement/tree.svg", "<svg/>");
  import(package_);

  http::Response image = get("/api/problems/sum/images/tree.svg");

  EXPECT_EQ(image.status, 200u);
  EXPECT_EQ(contents_of(image.shared_body), "<svg/>");
  EXPECT_EQ(image.content_type, "image/svg+xml");
  EXPECT_THAT(header_of(image, "Content-Security-Policy"), HasSubstr("sandbox"));
  EXPECT_EQ(get("/api/problems/sum/images/other.svg").status, 404u);
}

TEST_F(ProblemRoutesTest, ServesAStatementInPdfToItsOwnPagesOnly) {
  package_.remove("problem_statement/problem.en.tex");
  package_.write("problem_statement/problem.en.pdf", "%PDF-1.5 text");
  import(package_);

  json::value statement = json_of(get("/api/problems/sum")).at("statements").at(0);
  http::Response pdf = get("/api/problems/sum/statements/en");

  EXPECT_EQ(json::serialize(statement), R"({"language":"en","format":"pdf","text":""})");
  EXPECT_EQ(pdf.status, 200u);
  EXPECT_EQ(contents_of(pdf.shared_body), "%PDF-1.5 text");
  EXPECT_EQ(pdf.content_type, "application/pdf");
  EXPECT_EQ(header_of(pdf, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header_of(pdf, "X-Frame-Options"), "SAMEORIGIN");
  EXPECT_THAT(header_of(pdf, "Content-Security-Policy"),
              AllOf(HasSubstr("default-src 'none'"), HasSubstr("frame-ancestors 'self'")));
  EXPECT_EQ(get("/api/problems/sum/statements/de").status, 404u);
}

TEST_F(ProblemRoutesTest, SaysThatAProblemIsNotThere) {
  http::Response response = get("/api/problems/nothing");

  EXPECT_EQ(response.status, 404u);
  EXPECT_EQ(json_of(response).at("error").at("field"), "problemId");
}

TEST_F(ProblemRoutesTest, QueuesWhatIsSentToAProblem) {
  import(package_);
  act_as(Role::user);

  http::Response response = practise(body(R"("action":"submit")"));

  EXPECT_EQ(response.status, 202u);
  TakenJob job = take();
  EXPECT_EQ(job.name, "practice");
  json::value data = json::parse(job.data);
  EXPECT_EQ(data.at("problemId"), "sum");
  EXPECT_EQ(data.at("language"), "python");
  EXPECT_EQ(data.at("action"), "submit");
}

TEST_F(ProblemRoutesTest, RefusesWhatCannotBeJudged) {
  package_.make_modern("name: Sum\nlanguages: [python]\nlimits: {code: 1}\n");
  import(package_);
  const std::string run = R"("action":"run")";
  const std::tuple<std::string, unsigned, const char*> cases[] = {
      {R"({"problemId":"no","language":"py","code":"1","action":"run"})", 404, "'problemId' names"},
      {R"({"problemId":"sum","language":"java","code":"1","action":"run"})", 400,
       "'language' is not offered for the problem 'sum'"},
      {body(run, ""), 400, "'code' is empty"},
      {body(run, std::string(2000, 'x')), 400, "'code' is longer than the 1024 bytes"},
      {body(R"("action":"guess")"), 400, "'action' must be run or submit"},
  };

  for (const auto& [request, status, sentence] : cases) {
    http::Response response = practise(request);
    EXPECT_EQ(response.status, status);
    EXPECT_THAT(text_at(response, "/error/message"), HasSubstr(sentence));
  }
  EXPECT_EQ(wait(queue().counts()).queued, 0u);
}

TEST_F(ProblemRoutesTest, TakesNoInputForAProblemThatHoldsAConversation) {
  package_.write("problem.yaml", "validation: custom interactive\n");
  package_.write("output_validators/check.py", "x\n");
  import(package_);

  http::Response response = practise(body(R"("action":"run","input":"1")"));

  EXPECT_EQ(response.status, 400u);
  EXPECT_EQ(json_of(response).at("error").at("field"), "input");
}

TEST_F(ProblemRoutesTest, PushesARowForEachTest) {
  import(package_);
  std::string id = text_at(practise(body(R"("action":"run")")), "/jobId");
  start(id);
  auto followed = follow(id);

  tell(id, {"test", R"({"name":"sample/1","verdict":"accepted"})"});
  tell(id, {"output", R"({"stream":"stdout","text":"{\"test\":"})"});
  complete(id, R"({"verdict":"accepted"})");
  finish(std::move(followed));

  using Event = std::pair<std::string, std::string>;
  EXPECT_THAT(stream_.events,
              testing::Contains(Event("test", R"({"name":"sample/1","verdict":"accepted"})")));
  EXPECT_THAT(stream_.events,
              testing::Contains(Event("output", R"({"stream":"stdout","text":"{\"test\":"})")));
}

}  // namespace
}  // namespace codevault
