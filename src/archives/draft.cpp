#include "archives/draft.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/duration.hpp"
#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

using Test = Draft::Test;
using Group = Draft::Group;

std::string yaml_of(const Draft& draft) {
  YAML::Emitter out;
  out << YAML::BeginMap;
  out << YAML::Key << "problem_format_version" << YAML::Value << "2023-07-draft";
  out << YAML::Key << "name" << YAML::Value << YAML::BeginMap;
  for (const auto& [language, name] : draft.names) {
    out << YAML::Key << language << YAML::Value << YAML::DoubleQuoted << to_utf8(name);
  }
  out << YAML::EndMap;
  std::vector<std::string> types{draft.scoring ? "scoring" : "pass-fail"};
  if (draft.interactive) types.emplace_back("interactive");
  out << YAML::Key << "type" << YAML::Value << YAML::Flow << types;
  auto text = [&](const char* key, const std::string& value) {
    if (value.empty()) return;
    out << YAML::Key << key << YAML::Value << YAML::DoubleQuoted << to_utf8(value);
  };
  text("credits", draft.credits);
  text("source", draft.source);
  if (!draft.keywords.empty()) {
    out << YAML::Key << "keywords" << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const std::string& word : draft.keywords) out << YAML::DoubleQuoted << to_utf8(word);
    out << YAML::EndSeq;
  }
  if (draft.time_limit || draft.memory) {
    out << YAML::Key << "limits" << YAML::Value << YAML::BeginMap;
    if (draft.time_limit) {
      out << YAML::Key << "time_limit" << YAML::Value
          << fmt::format("{:g}", in_seconds(*draft.time_limit));
    }
    if (draft.memory) {
      out << YAML::Key << "memory" << YAML::Value
          << fmt::format("{:g}", static_cast<double>(*draft.memory) / static_cast<double>(1_MiB));
    }
    out << YAML::EndMap;
  }
  out << YAML::EndMap;
  return std::string(out.c_str()) + '\n';
}

void count(Draft& draft, Bytes more) {
  constexpr Bytes most = 1_GiB;
  draft.size += more;
  if (draft.size > most) {
    throw Error(ErrorKind::invalid, "the problem '" + draft.id + "' has more than 1 GiB of data");
  }
}

// The tests as files. Groups become folders in data/secret, in the order of the draft.
class TestFiles {
 public:
  explicit TestFiles(Draft& draft) : draft_(draft) {}

  void write() {
    draft_.scoring = draft_.scoring && any_points();
    double total = 0;
    if (draft_.scoring) total = add_groups_for_lone_tests();
    for (Test& test : draft_.tests) {
      if (!test.group.empty()) by_group_[test.group].push_back(&test);
    }
    for (std::size_t i = 0; i < draft_.groups.size(); ++i) place(i);
    write_samples();
    bool by_group = draft_.scoring && !draft_.groups.empty();
    if (by_group) {
      for (const Group& group : draft_.groups) total += write_group(group);
    } else {
      for (Test& test : draft_.tests) {
        if (!test.sample) write_test("data/secret/", std::move(test.input), std::move(test.answer));
      }
    }
    if (draft_.scoring) {
      put_settings("data/secret", fmt::format("max_score: {}\nscore_aggregation: sum\n", total));
    }
    if (!draft_.comparison.empty()) {
      YAML::Emitter flags;
      flags << YAML::Flow << draft_.comparison;
      settings_["data"] = fmt::format("output_validator_args: {}\n", flags.c_str());
    }
    for (auto& [folder, text] : settings_) draft_.files[folder + "/test_group.yaml"] = text;
  }

 private:
  bool any_points() const {
    auto has = [](const auto& part) { return part.points > 0; };
    return std::ranges::any_of(draft_.tests, has) || std::ranges::any_of(draft_.groups, has);
  }

  // Tests of equal points without groups share the points of data/secret, which are returned.
  // Otherwise each test without a group gets one.
  double add_groups_for_lone_tests() {
    bool alone = draft_.groups.empty();
    const Test* first = nullptr;
    double total = 0;
    for (const Test& test : draft_.tests) {
      if (test.sample && test.points <= 0) continue;
      if (!first) first = &test;
      alone = alone && !test.sample && test.points == first->points;
      total += test.points;
    }
    if (alone) return total;
    for (std::size_t i = 0; i < draft_.tests.size(); ++i) {
      Test& test = draft_.tests[i];
      if (!test.group.empty() || (test.sample && test.points <= 0)) continue;
      test.group = fmt::format("test {}", i + 1);
      draft_.groups.push_back({.name = test.group, .points = test.points});
    }
    return 0;
  }

  static double points_of(const Group& group, const std::vector<Test*>& tests) {
    double sum = 0;
    for (const Test* test : tests) sum += test->points;
    return group.points.value_or(sum);
  }

  // Decides the folder of a group. One of samples without points is data/sample itself.
  void place(std::size_t index) {
    const Group& group = draft_.groups[index];
    const std::vector<Test*>& tests = by_group_[group.name];
    bool samples = std::ranges::all_of(tests, &Test::sample);
    if (samples && points_of(group, tests) <= 0) {
      folders_[group.name] = "sample";
    } else {
      folders_[group.name] = fmt::format("secret/{:03}", index + 1);
    }
  }

  void write_samples() {
    for (const Test& test : draft_.tests) {
      if (test.sample) write_test("data/sample/", test.input, test.answer);
    }
  }

  // Returns the points of the group.
  double write_group(const Group& group) {
    const std::string& folder = folders_[group.name];
    const std::vector<Test*>& tests = by_group_[group.name];
    if (folder == "sample") return 0;
    std::string path = "data/" + folder;
    double points = points_of(group, tests);
    bool equal = std::ranges::all_of(
        tests, [&](const Test* test) { return test->points == tests.front()->points; });
    bool split = group.each_test && !equal;
    std::string settings = fmt::format("max_score: {}\nscore_aggregation: {}\n", points,
                                       group.each_test ? "sum" : "pass-fail");
    std::string needs;
    for (const std::string& name : group.needs) {
      auto known = folders_.find(name);
      if (known != folders_.end() && name != group.name) {
        needs += (needs.empty() ? "" : ", ") + known->second;
      }
    }
    if (!needs.empty()) settings += "require_pass: [" + needs + "]\n";
    put_settings(path, std::move(settings));
    for (Test* test : tests) {
      std::string below = path + '/';
      if (split) {
        below += fmt::format("{:03}", number_ + 1);
        put_settings(below, fmt::format("max_score: {}\n", test->points));
        below += '/';
      }
      write_test(below, std::move(test->input), std::move(test->answer));
    }
    return points;
  }

  void write_test(const std::string& folder, std::string input, std::string answer) {
    std::string name = fmt::format("{}{:03}", folder, ++number_);
    draft_.files[name + ".in"] = std::move(input);
    draft_.files[name + ".ans"] = std::move(answer);
  }

  void put_settings(const std::string& folder, std::string text) {
    settings_[folder] = std::move(text);
  }

  Draft& draft_;
  std::map<std::string, std::vector<Test*>> by_group_;
  std::map<std::string, std::string> folders_;   // by name of the group
  std::map<std::string, std::string> settings_;  // by folder
  std::size_t number_ = 0;                       // of the test
};

}  // namespace

void Draft::tell(Level level, std::string file, std::string message, std::string advice,
                 unsigned line) {
  constexpr std::size_t most = 1'000;
  if (findings.size() == most) throw invalid(file, "has more than 1000 faults");
  findings.push_back({.level = level,
                      .file = std::move(file),
                      .line = line,
                      .message = std::move(message),
                      .advice = std::move(advice)});
}

void Draft::add_test(Test test) {
  constexpr std::size_t most = 10'000;
  if (tests.size() == most) {
    throw Error(ErrorKind::invalid, "the problem '" + id + "' has more than 10000 tests");
  }
  count(*this, test.input.size() + test.answer.size());
  tests.push_back(std::move(test));
}

void Draft::put(const std::string& path, std::string contents) {
  constexpr std::size_t most = 10'000;
  if (files.size() > most) {
    throw Error(ErrorKind::invalid, "the problem '" + id + "' has more than 10000 files");
  }
  count(*this, contents.size());
  std::string free = path;
  std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.find('/', dot) != std::string::npos) dot = path.size();
  while (files.contains(free)) {
    unsigned number = ++numbers[path] + 1;
    free = fmt::format("{}-{}{}", path.substr(0, dot), number, path.substr(dot));
  }
  files[free] = std::move(contents);
}

std::string safe_name(std::string_view name) {
  constexpr std::size_t longest = 60;
  std::string safe;
  for (char c : name.substr(0, longest)) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    safe += plain || c == '_' || c == '.' || c == '-' ? c : '-';
  }
  std::size_t begin = safe.find_first_not_of("-._");
  return begin == std::string::npos ? "problem" : safe.substr(begin);
}

std::string last_part(const std::string& path) {
  std::size_t slash = path.find_last_of("/\\");
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string language_code(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> codes = {
      {"arabic", "ar"},     {"armenian", "hy"},   {"azerbaijani", "az"}, {"belarusian", "be"},
      {"bulgarian", "bg"},  {"chinese", "zh"},    {"croatian", "hr"},    {"czech", "cs"},
      {"english", "en"},    {"estonian", "et"},   {"french", "fr"},      {"georgian", "ka"},
      {"german", "de"},     {"greek", "el"},      {"hebrew", "he"},      {"hungarian", "hu"},
      {"indonesian", "id"}, {"italian", "it"},    {"japanese", "ja"},    {"kazakh", "kk"},
      {"korean", "ko"},     {"latvian", "lv"},    {"lithuanian", "lt"},  {"persian", "fa"},
      {"polish", "pl"},     {"portuguese", "pt"}, {"romanian", "ro"},    {"russian", "ru"},
      {"serbian", "sr"},    {"slovak", "sk"},     {"spanish", "es"},     {"turkish", "tr"},
      {"ukrainian", "uk"},  {"uzbek", "uz"},      {"vietnamese", "vi"}};
  std::string word = lower(name);
  if (auto found = codes.find(word); found != codes.end()) return found->second;
  std::string code = word.substr(0, word.find_first_of("_-"));
  bool letters = std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (code.size() == 2 || code.size() == 3) ? code : "en";
}

std::string extension_of_language(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> beginnings[] = {
      {"c++", ".cpp"},     {"cpp", ".cpp"},       {"cc", ".cpp"},  {"g++", ".cpp"},
      {"clang++", ".cpp"}, {"c#", ".cs"},         {"cs", ".cs"},   {"python", ".py"},
      {"py", ".py"},       {"javascript", ".js"}, {"js", ".js"},   {"node", ".js"},
      {"java", ".java"},   {"kotlin", ".kt"},     {"kt", ".kt"},   {"golang", ".go"},
      {"go", ".go"},       {"pascal", ".pas"},    {"pas", ".pas"}, {"ruby", ".rb"},
      {"rb", ".rb"},       {"rust", ".rs"},       {"rs", ".rs"},   {"bash", ".sh"},
      {"php", ".php"},     {"perl", ".pl"},       {"lua", ".lua"}, {"haskell", ".hs"},
      {"c", ".c"},         {"gcc", ".c"},         {"clang", ".c"}};
  std::string word = lower(name);
  for (const auto& [beginning, extension] : beginnings) {
    if (!word.starts_with(beginning)) continue;
    // "c" begins much: only C, C11 and their like are meant.
    bool more = word.size() > beginning.size() && word[beginning.size()] >= 'a' &&
                word[beginning.size()] <= 'z';
    if (!more) return std::string(extension);
  }
  return {};
}

FileMap package_of(Draft draft) {
  if (draft.names.empty()) draft.names["en"] = draft.id;
  TestFiles(draft).write();
  draft.files["problem.yaml"] = yaml_of(draft);
  if (!draft.expectations.empty()) {
    draft.files["submissions/submissions.yaml"] = std::move(draft.expectations);
  }
  return std::move(draft.files);
}

}  // namespace codevault
