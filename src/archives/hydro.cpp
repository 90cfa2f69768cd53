#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <cstdlib>
#include <set>
#include <utility>

#include "archives/formats.hpp"
#include "archives/pairs.hpp"
#include "archives/programs.hpp"
#include "archives/statement.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"
#include "base/yaml_fields.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

using Level = Draft::Level;

// Returns "1.5s", "800ms" in seconds, "256m", "1g" in MiB: a number and the factor of its unit. 0
// if it is neither.
double measure(const std::string& text, const std::map<std::string, double>& units) {
  char* end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  auto unit = units.find(lower(trimmed(end)));
  return unit == units.end() || !(value > 0) || value > 1e9 ? 0 : value * unit->second;
}

double milliseconds_in(const std::string& text) {
  return measure(text, {{"", 1}, {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"us", 0.001}});
}

double mebibytes_in(const std::string& text) {
  return measure(text, {{"", 1},
                        {"m", 1},
                        {"mb", 1},
                        {"mib", 1},
                        {"g", 1024},
                        {"gb", 1024},
                        {"gib", 1024},
                        {"k", 1.0 / 1024},
                        {"kb", 1.0 / 1024},
                        {"kib", 1.0 / 1024}});
}

// Takes the samples out of a statement: blocks that begin with ```input1 and ```output1.
struct Samples {
  std::map<unsigned, std::string> inputs;
  std::map<unsigned, std::string> answers;
  std::string rest;

  explicit Samples(std::string_view text) {
    std::string* block = nullptr;
    for (std::string_view line : split(text, '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (block) {
        if (line.starts_with("```")) {
          block = nullptr;
        } else {
          *block += std::string(line) + '\n';
        }
        continue;
      }
      std::vector<unsigned> numbers = numbers_in(std::string(line));
      bool numbered = numbers.size() == 1;
      if (numbered && line.starts_with("```input")) {
        block = &inputs[numbers[0]];
      } else if (numbered && line.starts_with("```output")) {
        block = &answers[numbers[0]];
      } else {
        rest += std::string(line) + '\n';
      }
    }
  }
};

// Reads one problem; `read()` is the table of contents.
class Reader {
 public:
  explicit Reader(const ForeignFiles& archive) : archive_(archive) {}

  Draft read() {
    YamlFields fields =
        YamlFields::parse(archive_.files.at("problem.yaml"), archive_.prefix + "problem.yaml");
    draft_.id = fields.text("pid").value_or("");
    std::string title = fields.text("title").value_or("");
    if (draft_.id.empty()) draft_.id = title;
    for (const std::string& tag : fields.texts("tag").value_or(std::vector<std::string>())) {
      draft_.keywords.push_back(tag);
    }
    draft_.time_limit = std::chrono::seconds(1);  // Hydro's own, where nothing is said
    draft_.memory = 256_MiB;
    draft_.comparison = {"case_sensitive"};
    read_statements(title);
    read_config();
    if (!any_secret()) {
      draft_.tell(Level::error, archive_.prefix + "testdata", "has no tests",
                  "Add tests to data/secret.");
    }
    return std::move(draft_);
  }

 private:
  std::string place(const std::string& name) const { return archive_.prefix + "testdata/" + name; }

  // Returns a file of the test data; nothing if there is none.
  const std::string* data(const std::string& name) const {
    return archive_.find("testdata/" + name);
  }

  bool any_secret() const {
    return std::ranges::any_of(draft_.tests, [](const auto& test) { return !test.sample; });
  }

  void read_statements(const std::string& title) {
    std::map<std::string, std::string> texts;  // by language
    for (const auto& [path, contents] : archive_.files) {
      if (!path.starts_with("problem") || !path.ends_with(".md")) continue;
      std::string stem = path.substr(0, path.size() - 3);
      std::string text = to_utf8(contents);
      json::error_code error;
      json::value parts = json::parse(text, error);
      if (!error && parts.is_object()) {
        for (const auto& [language, part] : parts.get_object()) {
          if (part.is_string()) texts[language_code(language)] = part.get_string();
        }
      } else if (stem == "problem" || stem.starts_with("problem_")) {
        texts[stem == "problem" ? "en" : language_code(stem.substr(8))] = text;
      }
    }
    bool first = true;
    for (const auto& [language, text] : texts) {
      Samples samples(text);
      if (std::exchange(first, false)) put_samples(samples);
      SectionedStatement statement(draft_);
      statement.add("", replaced(std::move(samples.rest), "](file://", "]("), TextForm::markdown);
      statement.write(language);
      draft_.names[language] = title;
    }
    if (texts.empty()) draft_.names["en"] = title;
    for (const auto& [path, contents] : archive_.files) {
      if (!path.starts_with("additional_file/")) continue;
      bool picture =
          ends_with_one_of(lower(path), {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"});
      draft_.put((picture ? "statement/" : "attachments/") + safe_name(last_part(path)), contents);
    }
  }

  void put_samples(Samples& samples) {
    for (auto& [number, input] : samples.inputs) {
      draft_.add_test({.input = input, .answer = samples.answers[number], .sample = true});
    }
  }

  void read_config() {
    const std::string* config = archive_.find("testdata/config.yaml");
    YamlFields fields = YamlFields::parse(config ? *config : "", place("config.yaml"));
    std::string type = fields.text("type").value_or("default");
    if (type != "default" && type != "interactive") {
      draft_.tell(Level::error, place("config.yaml"),
                  "is of the type '" + type + "', which this judge does not have");
    }
    if (double time = milliseconds_in(fields.text("time").value_or(""))) {
      draft_.time_limit = std::chrono::milliseconds(std::llround(std::max(time, 1.0)));
    }
    if (double memory = mebibytes_in(fields.text("memory").value_or(""))) {
      draft_.memory = static_cast<Bytes>(memory * static_cast<double>(1_MiB));
    }
    if (auto name = fields.text("filename"); name && !name->empty()) {
      draft_.tell(Level::warning, place("config.yaml"),
                  "has programs read and write files ('" + *name +
                      "'); here it is standard input and output");
    }
    if (fields.has("langs")) {
      draft_.tell(Level::warning, place("config.yaml"),
                  "allows some languages only; here all are allowed",
                  "Say `languages` in problem.yaml if that matters.");
    }
    read_programs(fields);
    read_tests(fields);
  }

  std::vector<std::string> names(YamlFields& fields, const char* key) {
    return fields.texts(key).value_or(std::vector<std::string>());
  }

  // Returns a program that the configuration names; tells if it is not there.
  std::optional<ForeignProgram> program(YamlFields& fields, const char* key) {
    if (!fields.has(key)) return std::nullopt;
    std::string name;
    if (fields.is_text(key)) {
      name = fields.text(key).value_or("");
    } else if (auto parts = fields.map(key)) {
      name = parts->text("file").value_or("");
    }
    const std::string* code = data(name);
    if (!code) {
      draft_.tell(Level::error, place(name), std::string("is missing, and is the ") + key);
      return std::nullopt;
    }
    ForeignProgram program{.file = place(name), .name = last_part(name), .code = *code};
    const std::string* header = data("testlib.h");
    if (header && uses_testlib(program.code)) program.beside["testlib.h"] = *header;
    for (const std::string& extra : extras_) {
      if (const std::string* contents = data(extra)) program.beside[extra] = *contents;
    }
    return program;
  }

  void read_programs(YamlFields& fields) {
    extras_ = names(fields, "judge_extra_files");
    for (const std::string& extra : names(fields, "user_extra_files")) {
      const std::string* contents = data(extra);
      if (contents) draft_.put("include/default/" + safe_name(extra), *contents);
    }
    std::string type = fields.text("checker_type").value_or("default");
    if (fields.has("interactor")) {
      if (auto found = program(fields, "interactor")) {
        put_interactor(draft_, std::move(*found), archive_.testlib);
      }
    } else {
      read_checker(fields, type);
    }
    if (auto found = program(fields, "validator")) {
      put_input_validator(draft_, std::move(*found), archive_.testlib);
    }
  }

  void read_checker(YamlFields& fields, const std::string& type) {
    if (type == "strict") draft_.comparison = {"case_sensitive", "space_change_sensitive"};
    if (type == "strict" || !fields.has("checker")) return;
    if (type == "default" && !fields.is_text("checker")) return;
    if (fields.is_text("checker")) {
      auto same = flags_of_testlib_checker(fields.text("checker").value_or(""));
      if (same && !data(*fields.text("checker"))) {
        draft_.comparison = *same;
        return;
      }
    }
    auto found = program(fields, "checker");
    if (!found) return;
    draft_.comparison.clear();
    if (type == "kattis") {
      draft_.put("output_validator/" + safe_name(found->name), std::move(found->code));
    } else if (type == "testlib" || type == "default") {
      put_checker(draft_, CheckerCall::testlib, std::move(*found), archive_.testlib);
    } else if (type == "hustoj") {
      put_checker(draft_, CheckerCall::input_answer_output, std::move(*found), archive_.testlib);
    } else if (type == "qduoj") {
      put_checker(draft_, CheckerCall::input_output, std::move(*found), archive_.testlib);
    } else {
      draft_.tell(Level::error, found->file,
                  "is a checker of the type '" + type + "', which is called in a way of its own",
                  "Write it as an output validator, which ends with 42 or 43.");
    }
  }

  void read_tests(YamlFields& fields) {
    auto subtasks = fields.maps("subtasks");
    if (subtasks.empty()) {
      auto cases = fields.maps("cases");
      if (cases.empty()) {
        for (const FilePair& pair : pairs_in(test_files())) add_test(pair, "", 0);
      }
      for (YamlFields& one : cases) {
        double points = one.number("score").value_or(0);
        draft_.scoring = draft_.scoring || points > 0;
        add_case(one, "", points);
      }
      return;
    }
    draft_.scoring = true;
    unsigned number = 0;
    for (YamlFields& subtask : subtasks) read_subtask(subtask, ++number);
  }

  std::set<std::string> test_files() const {
    std::set<std::string> names;
    for (const auto& [path, contents] : archive_.files) {
      if (path.starts_with("testdata/")) names.insert(path.substr(9));
    }
    return names;
  }

  void read_subtask(YamlFields& subtask, unsigned number) {
    Draft::Group group;
    group.name = subtask.text("id").value_or(std::to_string(number));
    group.points = std::clamp(subtask.number("score").value_or(0), 0.0, 1e9);
    std::string type = subtask.text("type").value_or("min");
    group.each_test = type == "sum";
    group.needs = names(subtask, "if");
    if (type == "max") {
      draft_.tell(Level::warning, place("config.yaml"),
                  "has a subtask that counts the best test (max); here all of them must pass");
    }
    if (subtask.has("time") || subtask.has("memory")) {
      draft_.tell(Level::warning, place("config.yaml"),
                  "has limits for a subtask; here the limits of the problem hold for all tests");
    }
    for (YamlFields& one : subtask.maps("cases")) {
      add_case(one, group.name, group.each_test ? one.number("score").value_or(0) : 0);
    }
    draft_.groups.push_back(std::move(group));
  }

  void add_case(YamlFields& one, const std::string& group, double points) {
    add_test({one.text("input").value_or(""), one.text("output").value_or("")}, group, points);
  }

  void add_test(const FilePair& pair, const std::string& group, double points) {
    const std::string* input = data(pair.input);
    const std::string* answer = data(pair.answer);
    if (!input || (!answer && !draft_.interactive)) {
      draft_.tell(Level::error, place(input ? pair.answer : pair.input),
                  "is missing: the test cannot be carried over");
      return;
    }
    Draft::Test test{.input = *input, .group = group};
    if (answer) test.answer = *answer;
    test.points = std::clamp(points, 0.0, 1e9);
    draft_.add_test(std::move(test));
  }

  const ForeignFiles& archive_;
  std::vector<std::string> extras_;
  Draft draft_;
};

}  // namespace

Draft read_hydro(const ForeignFiles& archive) { return Reader(archive).read(); }

}  // namespace codevault
