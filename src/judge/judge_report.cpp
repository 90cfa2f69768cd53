#include "judge/judge_report.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "judge/run_report.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

json::value word_of(const std::optional<Verdict>& verdict) {
  return verdict ? json::value(json::string_view(to_string(*verdict))) : nullptr;
}

// Puts texts for people, each cut to the same size.
class Texts {
 public:
  Texts(json::object& object, std::size_t most) : object_(object), most_(most) {}

  void put(const char* name, std::string_view bytes) {
    bool whole = bytes.size() <= most_;
    object_[name] = to_utf8(bytes.substr(0, most_));
    if (!whole) object_["truncated"] = true;
  }

 private:
  json::object& object_;
  std::size_t most_;
};

void put_what_is_shown(json::object& row, const TestReport& test, std::size_t most) {
  Texts texts(row, most);
  texts.put("input", contents_of(test.input));
  if (test.answer) texts.put("expected", *test.answer);
  texts.put("stdout", test.run.out);
  texts.put("stderr", test.run.err);
  if (test.run.out_truncated || test.run.err_truncated) row["truncated"] = true;
  bool exited = test.run.end == Execution::End::exited;
  row["exitCode"] = exited ? json::value(test.run.exit_code) : nullptr;
  row["signal"] = test.run.signal != 0 ? json::value(test.run.signal) : nullptr;
}

}  // namespace

std::size_t passed_tests(const JudgeReport& report) {
  return static_cast<std::size_t>(
      std::ranges::count(report.tests, std::optional(Verdict::accepted), &TestReport::verdict));
}

std::chrono::microseconds slowest_test(const JudgeReport& report) {
  std::chrono::microseconds slowest{};
  for (const TestReport& test : report.tests) slowest = std::max(slowest, test.run.cpu_time);
  return slowest;
}

json::object to_json(const TestReport& test, bool scoring, Audience audience, std::size_t most) {
  json::object row;
  row["name"] = test.name;
  row["sample"] = test.sample;
  row["verdict"] = word_of(test.verdict);
  row["executionTime"] = in_milliseconds(test.run.cpu_time);
  row["memory"] = test.run.peak_memory;
  if (scoring) row["score"] = test.score;
  if (!test.message.empty()) row["message"] = test.message;
  if (test.shown) put_what_is_shown(row, test, most);
  bool told = audience == Audience::judge || test.shown;
  if (told && !test.privileged.empty()) row["difference"] = to_utf8(test.privileged);
  return row;
}

std::string_view word_of(const JudgeReport& report) {
  if (!report.verdict) return "";
  return report.partial ? "partially_accepted" : to_string(*report.verdict);
}

json::object to_json(const JudgeReport& report, Audience audience) {
  json::object object;
  std::string_view verdict = word_of(report);
  object["verdict"] = verdict.empty() ? json::value() : json::value(verdict);
  object["passed"] = passed_tests(report);
  object["total"] = report.total;
  if (report.scoring) object["score"] = report.score;
  if (!report.message.empty()) object["message"] = to_utf8(report.message);
  json::array& tests = object["tests"].emplace_array();
  for (const TestReport& test : report.tests) {
    tests.push_back(to_json(test, report.scoring, audience));
  }
  if (report.compilation) {
    object["compile"] =
        compilation_json(*report.compilation, report.compile_cached, report.compile_command);
  }
  if (!report.findings.empty()) object["findings"] = to_json(report.findings);
  return object;
}

}  // namespace codevault
