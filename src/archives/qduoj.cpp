#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "archives/formats.hpp"
#include "archives/programs.hpp"
#include "archives/statement.hpp"
#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

using Level = Draft::Level;

// Returns the text of a field, of whatever form; empty if it has none.
std::string text_of(const json::value& value) {
  if (const json::string* text = value.if_string()) return std::string(*text);
  if (value.is_int64() || value.is_uint64()) return json::serialize(value);
  return {};
}

// Reads one problem; `read()` is the table of contents.
class Reader {
 public:
  explicit Reader(const ForeignFiles& archive)
      : archive_(archive), file_(archive.prefix + "problem.json") {}

  Draft read() {
    parse();
    draft_.id = text("display_id");
    if (draft_.id.empty()) draft_.id = text("title");
    draft_.names["en"] = text("title");
    draft_.source = text("source");
    each("tags", [&](const json::value& tag) { draft_.keywords.push_back(text_of(tag)); });
    read_limits();
    read_statement();
    read_tests();
    read_checker();
    read_programs();
    return std::move(draft_);
  }

 private:
  void parse() {
    json::error_code error;
    json::value whole = json::parse(archive_.files.at("problem.json"), error);
    if (error) throw invalid(file_, "is no JSON: " + error.message());
    if (!whole.is_object()) throw invalid(file_, "must hold an object");
    object_ = std::move(whole.get_object());
  }

  static const json::value& field(const json::object& object, std::string_view name) {
    static const json::value none;
    const json::value* found = object.if_contains(name);
    return found ? *found : none;
  }
  std::string text(std::string_view name) const { return text_of(field(object_, name)); }

  // Calls `visit` for each item of a list.
  template <typename Visit>
  void each(std::string_view name, Visit visit) const {
    const json::array* list = field(object_, name).if_array();
    if (!list) return;
    for (const json::value& item : *list) visit(item);
  }

  double number(std::string_view name) const {
    const json::value& value = field(object_, name);
    return value.is_number() ? value.to_number<double>() : 0;
  }

  void read_limits() {
    double time = number("time_limit");
    double memory = number("memory_limit");
    if (time >= 1 && time <= 600'000) {
      draft_.time_limit = std::chrono::milliseconds(static_cast<int>(time));
    } else {
      draft_.time_limit = std::chrono::seconds(1);
      draft_.tell(Level::warning, file_, "has no time limit that can be read; it is now 1 s");
    }
    if (memory > 0 && memory < 65'536) draft_.memory = static_cast<Bytes>(memory) * 1_MiB;
  }

  void read_statement() {
    SectionedStatement statement(draft_);
    auto add = [&](const char* title, const char* name) {
      const json::value& value = field(object_, name);
      const json::object* parts = value.if_object();
      std::string form = parts ? text_of(field(*parts, "format")) : "html";
      std::string words = parts ? text_of(field(*parts, "value")) : text_of(value);
      statement.add(title, words, form == "markdown" ? TextForm::markdown : TextForm::html);
    };
    add("", "description");
    add("Input", "input_description");
    add("Output", "output_description");
    add("Hint", "hint");
    statement.write("en");
  }

  void read_tests() {
    each("samples", [&](const json::value& sample) {
      const json::object* parts = sample.if_object();
      if (!parts) return;
      draft_.add_test({.input = with_line_end(text_of(field(*parts, "input"))),
                       .answer = with_line_end(text_of(field(*parts, "output"))),
                       .sample = true});
    });
    draft_.scoring = text("rule_type") == "OI";
    bool checked = !field(object_, "spj").is_null();
    std::size_t before = draft_.tests.size();
    each("test_case_score", [&](const json::value& item) {
      const json::object* parts = item.if_object();
      if (parts) add_test(*parts, checked);
    });
    if (draft_.tests.size() == before) {
      draft_.tell(Level::error, file_, "has no tests (test_case_score) whose files are there",
                  "Add tests to data/secret.");
    }
    draft_.comparison = {"case_sensitive"};
  }

  void add_test(const json::object& item, bool checked) {
    std::string input_name = "testcase/" + text_of(field(item, "input_name"));
    std::string answer_name = "testcase/" + text_of(field(item, "output_name"));
    const std::string* input = archive_.find(input_name);
    const std::string* answer = archive_.find(answer_name);
    if (!input || (!answer && !checked)) {
      draft_.tell(Level::error, archive_.prefix + (input ? answer_name : input_name),
                  "is missing: the test cannot be carried over");
      return;
    }
    const json::value& score = field(item, "score");
    Draft::Test test{.input = *input, .answer = answer ? *answer : ""};
    if (score.is_number()) test.points = std::clamp(score.to_number<double>(), 0.0, 1e9);
    draft_.add_test(std::move(test));
  }

  void read_checker() {
    const json::object* checker = field(object_, "spj").if_object();
    if (!checker) return;
    draft_.comparison.clear();
    std::string extension = extension_of_language(text_of(field(*checker, "language")));
    ForeignProgram program{
        .file = file_, .name = "checker" + extension, .code = text_of(field(*checker, "code"))};
    put_checker(draft_, CheckerCall::input_output, std::move(program), archive_.testlib);
  }

  void read_programs() {
    each("answers", [&](const json::value& answer) {
      const json::object* parts = answer.if_object();
      if (!parts) return;
      std::string extension = extension_of_language(text_of(field(*parts, "language")));
      if (extension.empty()) return;
      draft_.put("submissions/accepted/solution" + extension, text_of(field(*parts, "code")));
    });
    const json::object* templates = field(object_, "template").if_object();
    if (!templates) return;
    for (const auto& [language, parts] : *templates) {
      const json::object* code = parts.if_object();
      if (!code) continue;
      std::string around = text_of(field(*code, "prepend")) + text_of(field(*code, "append"));
      if (!around.empty()) {
        draft_.tell(Level::warning, file_,
                    "has code that is put around each submission in " + std::string(language) +
                        ", which is passed over",
                    "Let submissions be whole programs, or put files into include/LANGUAGE.");
      }
      std::string extension = extension_of_language(language);
      std::string starter = text_of(field(*code, "template"));
      if (!extension.empty() && !starter.empty()) {
        draft_.put("attachments/starter" + extension, std::move(starter));
      }
    }
  }

  const ForeignFiles& archive_;
  std::string file_;
  json::object object_;
  Draft draft_;
};

}  // namespace

Draft read_qduoj(const ForeignFiles& archive) { return Reader(archive).read(); }

}  // namespace codevault
