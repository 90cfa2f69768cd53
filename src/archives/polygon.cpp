#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <set>

#include "archives/formats.hpp"
#include "archives/polygon_texts.hpp"
#include "archives/programs.hpp"
#include "archives/xml.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

using Level = Draft::Level;

constexpr std::size_t most_tests = 10'000;

// Returns the path that a pattern such as "tests/%02d" names for a number; empty if the pattern is
// another.
std::string path_for(std::string_view pattern, unsigned number) {
  std::size_t percent = pattern.find('%');
  if (percent == std::string_view::npos) return {};
  std::size_t end = pattern.find('d', percent);
  if (end == std::string_view::npos || end - percent > 3) return {};
  std::string_view form = pattern.substr(percent + 1, end - percent - 1);
  bool zeros = form.starts_with('0');
  std::size_t width = 0;
  auto [after, fault] = std::from_chars(form.data(), form.data() + form.size(), width);
  if (!form.empty() && (fault != std::errc() || after != form.data() + form.size())) return {};
  std::string digits = std::to_string(number);
  while (digits.size() < width) digits.insert(digits.begin(), zeros ? '0' : ' ');
  return std::string(pattern.substr(0, percent)) + digits + std::string(pattern.substr(end + 1));
}

double number_in(const pugi::xml_attribute& attribute) {
  double value = attribute.as_double();
  return value > 0 && value < 1e9 ? value : 0;
}

// Reads one package; `read()` is the table of contents.
class Reader {
 public:
  explicit Reader(const ForeignFiles& archive)
      : archive_(archive),
        xml_(archive.files.at("problem.xml"), archive.prefix + "problem.xml"),
        root_(xml_.root()) {}

  Draft read() {
    draft_.id = root_.attribute("short-name").as_string("problem");
    for (const auto& name : root_.child("names").children("name")) {
      draft_.names[language_code(name.attribute("language").value())] =
          name.attribute("value").value();
    }
    for (const auto& tag : root_.child("tags").children("tag")) {
      draft_.keywords.emplace_back(tag.attribute("value").value());
    }
    read_judging();
    read_polygon_texts(archive_, xml_, draft_);
    read_headers();
    read_checker();
    read_interactor();
    for (const auto& validator : root_.select_nodes("assets/validators/validator")) {
      read_validator(validator.node());
    }
    for (const auto& solution : root_.select_nodes("assets/solutions/solution")) {
      read_solution(solution.node());
    }
    copy_all("files/attachments/file", "attachments/");
    copy_all("files/executables/executable/source", "generators/");
    return std::move(draft_);
  }

 private:
  std::string place(const std::string& path) const { return archive_.prefix + path; }

  void tell(Level level, const pugi::xml_node& at, std::string message, std::string advice = "") {
    draft_.tell(level, xml_.name(), std::move(message), std::move(advice), xml_.line_of(at));
  }

  void read_judging() {
    pugi::xml_node judging = root_.child("judging");
    for (const char* name : {"input-file", "output-file"}) {
      std::string file = judging.attribute(name).value();
      if (file.empty()) continue;
      tell(Level::warning, judging,
           "has programs read and write files ('" + file +
               "'); here it is standard input and output",
           "Change the statement and the solutions if they name the file.");
    }
    pugi::xml_node tests = judging.find_child_by_attribute("testset", "name", "tests");
    if (!tests) tests = judging.child("testset");
    for (const auto& other : judging.children("testset")) {
      if (other == tests || !other.child("tests").first_child()) continue;
      tell(Level::warning, other,
           std::string("has a further set of tests, '") + other.attribute("name").value() +
               "', which is passed over");
    }
    long long time = tests.child("time-limit").text().as_llong();
    long long memory = tests.child("memory-limit").text().as_llong();
    if (time > 0 && time <= 600'000) draft_.time_limit = std::chrono::milliseconds(time);
    if (memory > 0) draft_.memory = static_cast<Bytes>(memory);
    read_groups(tests);
    read_tests(tests);
  }

  void read_groups(const pugi::xml_node& set) {
    for (const auto& node : set.child("groups").children("group")) {
      Draft::Group group{.name = node.attribute("name").value()};
      if (pugi::xml_attribute points = node.attribute("points")) group.points = number_in(points);
      group.each_test = std::string_view(node.attribute("points-policy").value()) == "each-test";
      for (const auto& needed : node.child("dependencies").children("dependency")) {
        group.needs.emplace_back(needed.attribute("group").value());
      }
      draft_.groups.push_back(std::move(group));
    }
  }

  void read_tests(const pugi::xml_node& set) {
    std::string inputs = text_of(set.child("input-path-pattern"));
    std::string answers = text_of(set.child("answer-path-pattern"));
    std::set<std::string> known;
    for (const Draft::Group& group : draft_.groups) known.insert(group.name);
    unsigned number = 0;
    std::size_t missing = 0;
    std::string first;
    for (const auto& node : set.child("tests").children("test")) {
      if (++number > most_tests) break;
      Draft::Test test;
      std::string_view sample = node.attribute("sample").value();
      test.sample = sample == "true";
      test.points = number_in(node.attribute("points"));
      test.group = node.attribute("group").value();
      if (test.points > 0) draft_.scoring = true;
      if (!test.group.empty() && known.insert(test.group).second) {
        draft_.groups.push_back({.name = test.group, .each_test = true});
      }
      std::string path = path_for(inputs, number);
      const std::string* input = archive_.find(path);
      const std::string* answer = archive_.find(path_for(answers, number));
      if (!input || (!answer && !root_.child("assets").child("interactor"))) {
        if (missing++ == 0) first = input ? path_for(answers, number) : path;
        continue;
      }
      test.input = *input;
      if (answer) test.answer = *answer;
      draft_.add_test(std::move(test));
    }
    for (const Draft::Group& group : draft_.groups) {
      if (group.points.value_or(0) > 0) draft_.scoring = true;
    }
    if (missing == 0) return;
    draft_.tell(Level::error, place(first),
                "is missing, and " + std::to_string(missing) + " of " + std::to_string(number) +
                    " tests cannot be carried over",
                "Download the full package, which has the generated tests and the answers.");
  }

  // Headers go with every program; those for solutions are put beside each submission.
  void read_headers() {
    for (const auto& found : root_.select_nodes("files/resources/file")) {
      std::string path = found.node().attribute("path").value();
      const std::string* contents = archive_.find(path);
      if (!contents) continue;
      std::string name = last_part(path);
      if (ends_with_one_of(name, {".h", ".hpp"})) headers_[name] = *contents;
      for (const auto& asset : found.node().select_nodes("assets/asset[@name='SOLUTION']")) {
        (void)asset;
        draft_.put("include/default/" + safe_name(name), *contents);
      }
    }
    for (const auto& [path, contents] : archive_.files) {
      if (path == "files/testlib.h" || path == "testlib.h") headers_["testlib.h"] = contents;
    }
  }

  // Returns the program that a node names as its <source>.
  std::optional<ForeignProgram> program(const pugi::xml_node& node) {
    pugi::xml_node source = node.child("source");
    std::string path = source.attribute("path").value();
    const std::string* code = archive_.find(path);
    if (!code) {
      if (source) tell(Level::error, source, "names '" + path + "', which is not in the archive");
      return std::nullopt;
    }
    return ForeignProgram{.file = place(path), .name = last_part(path), .code = *code};
  }

  std::optional<ForeignProgram> program_with_headers(const pugi::xml_node& node) {
    std::optional<ForeignProgram> found = program(node);
    if (!found) return found;
    for (const auto& [name, contents] : headers_) {
      if (found->code.find(name) != std::string::npos) found->beside[name] = contents;
    }
    return found;
  }

  void read_checker() {
    pugi::xml_node node = root_.child("assets").child("checker");
    if (!node) return;
    if (root_.child("assets").child("interactor")) {
      tell(Level::warning, node, "has a checker beside the interactor, which is not run here",
           "Let the interactor decide, with quitf(_wa, ...), if it does not do so yet.");
      return;
    }
    if (auto flags = flags_of_testlib_checker(node.attribute("name").value());
        flags && std::string_view(node.attribute("name").value()).starts_with("std::")) {
      draft_.comparison = std::move(*flags);
      return;
    }
    std::optional<ForeignProgram> checker = program_with_headers(node);
    if (!checker) return;
    put_checker(draft_, CheckerCall::testlib, std::move(*checker), archive_.testlib);
    put_checker_tests(node.child("testset"));
  }

  // The tests of the checker itself become data/valid_output and data/invalid_output.
  void put_checker_tests(const pugi::xml_node& set) {
    std::string inputs = text_of(set.child("input-path-pattern"));
    std::string outputs = text_of(set.child("output-path-pattern"));
    std::string answers = text_of(set.child("answer-path-pattern"));
    unsigned number = 0;
    for (const auto& node : set.child("tests").children("test")) {
      if (++number > most_tests) break;
      std::string_view verdict = node.attribute("verdict").value();
      bool right = verdict == "ok" || verdict == "OK";
      bool wrong = verdict == "wrong-answer" || verdict == "WRONG_ANSWER" ||
                   verdict == "presentation-error" || verdict == "PRESENTATION_ERROR";
      const std::string* input = archive_.find(path_for(inputs, number));
      const std::string* output = archive_.find(path_for(outputs, number));
      const std::string* answer = archive_.find(path_for(answers, number));
      if ((!right && !wrong) || !input || !output || !answer) continue;
      std::string stem = std::string(right ? "data/valid_output/" : "data/invalid_output/") +
                         path_for("%03d", number);
      draft_.files[stem + ".in"] = *input;
      draft_.files[stem + ".ans"] = *answer;
      draft_.files[stem + ".out"] = *output;
    }
  }

  void read_interactor() {
    pugi::xml_node node = root_.child("assets").child("interactor");
    if (!node) return;
    draft_.interactive = true;
    std::optional<ForeignProgram> interactor = program_with_headers(node);
    if (interactor) put_interactor(draft_, std::move(*interactor), archive_.testlib);
  }

  void read_validator(const pugi::xml_node& node) {
    std::optional<ForeignProgram> validator = program_with_headers(node);
    if (!validator) return;
    put_input_validator(draft_, std::move(*validator), archive_.testlib);
    pugi::xml_node set = node.child("testset");
    std::string inputs = text_of(set.child("input-path-pattern"));
    unsigned number = 0;
    for (const auto& test : set.child("tests").children("test")) {
      if (++number > most_tests) break;
      const std::string* input = archive_.find(path_for(inputs, number));
      std::string_view verdict = test.attribute("verdict").value();
      if (!input || (verdict != "invalid" && verdict != "INVALID")) continue;
      draft_.files["data/invalid_input/" + path_for("%03d", number) + ".in"] = *input;
    }
  }

  void read_solution(const pugi::xml_node& node) {
    std::string tag = node.attribute("tag").value();
    static const std::map<std::string, std::string, std::less<>> folders = {
        {"main", "accepted"},
        {"accepted", "accepted"},
        {"wrong-answer", "wrong_answer"},
        {"presentation-error", "wrong_answer"},
        {"time-limit-exceeded", "time_limit_exceeded"},
        {"time-limit-exceeded-or-accepted", "time_limit_or_accepted"},
        {"time-limit-exceeded-or-memory-limit-exceeded", "time_or_memory_limit"},
        {"memory-limit-exceeded", "run_time_error"},
        {"rejected", "rejected"},
        {"failed", "rejected"}};
    auto folder = folders.find(tag);
    if (folder == folders.end()) {
      tell(Level::note, node, "has a solution with the tag '" + tag + "', which is passed over");
      return;
    }
    std::optional<ForeignProgram> solution = program(node);
    if (!solution) return;
    add_expectation(folder->second);
    if (node.child("extra-tags").child("extra-tag")) {
      tell(Level::note, node, "has tags for single tests or groups, which are passed over",
           "Say them in submissions/submissions.yaml if they matter.");
    }
    draft_.put("submissions/" + folder->second + '/' + safe_name(solution->name),
               std::move(solution->code));
  }

  // The format has no folders for these two.
  void add_expectation(const std::string& folder) {
    std::string line;
    if (folder == "time_limit_or_accepted") line = folder + ": {permitted: [AC, TLE]}\n";
    if (folder == "time_or_memory_limit") {
      line = folder + ": {permitted: [AC, TLE, RTE], required: [TLE, RTE]}\n";
    }
    if (draft_.expectations.find(line) == std::string::npos) draft_.expectations += line;
  }

  void copy_all(const char* nodes, const std::string& folder) {
    for (const auto& found : root_.select_nodes(nodes)) {
      std::string path = found.node().attribute("path").value();
      if (const std::string* contents = archive_.find(path)) {
        draft_.put(folder + safe_name(last_part(path)), *contents);
      }
    }
  }

  const ForeignFiles& archive_;
  XmlFile xml_;
  pugi::xml_node root_;
  Draft draft_;
  FileMap headers_;  // by name
};

}  // namespace

Draft read_polygon(const ForeignFiles& archive) { return Reader(archive).read(); }

}  // namespace codevault
