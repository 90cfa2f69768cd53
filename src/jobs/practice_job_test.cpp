#include "jobs/practice_job.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

PracticeJob parse(std::string_view body) {
  return parse_practice_job(json::parse(json::string_view(body)).get_object(), {});
}

TEST(PracticeJob, ReadsWhatItWrites) {
  PracticeJob job =
      parse(R"({"problemId":"sum","language":"Python","code":"x","action":"run","input":"1 2",)"
            R"("stopAtFirstFailure":true})");

  PracticeJob again = parse(json::serialize(to_json(job)));

  EXPECT_EQ(again.problem, "sum");
  EXPECT_EQ(again.action, PracticeJob::Action::run);
  EXPECT_EQ(again.program.language, "python");
  EXPECT_EQ(contents_of(again.program.input), "1 2");
  EXPECT_EQ(again.stop_at_failure, true);
}

TEST(PracticeJob, NamesTheFieldThatItRefuses) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"language":"c","code":"x","action":"run"})", "'problemId' is missing"},
      {R"({"problemId":7,"language":"c","code":"x","action":"run"})", "'problemId' must be a str"},
      {R"({"problemId":"a","language":"c","code":"x"})", "'action' is missing"},
      {R"({"problemId":"a","language":"c","code":"x","action":"judge"})", "'action' must be run"},
      {R"({"problemId":"a","language":"c","code":" \n","action":"run"})", "'code' is empty"},
      {R"({"problemId":"a","code":"x","action":"run"})", "'language' is missing"},
      {R"({"problemId":"a","language":"c","code":"x","action":"submit","input":"1"})",
       "'input' is allowed only"},
      {R"({"problemId":"a","language":"c","code":"x","action":"run","limits":{}})", "'limits' is"},
      {R"({"problemId":"a","language":"c","code":"x","action":"run","stopAtFirstFailure":1})",
       "'stopAtFirstFailure' must be"},
      {R"({"problemId":"a","language":"c","code":"x","action":"run","user":1})", "'user' is not"},
  };
  for (auto [body, sentence] : cases) {
    EXPECT_THAT([&] { parse(body); }, testing::ThrowsMessage<Error>(HasSubstr(sentence))) << body;
  }
}

}  // namespace
}  // namespace codevault
