#include <algorithm>
#include <cmath>
#include <utility>

#include "archives/formats.hpp"
#include "archives/programs.hpp"
#include "archives/statement.hpp"
#include "archives/xml.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

using Level = Draft::Level;

constexpr std::size_t most_problems = 1'000;

// Reads one <item>; `read()` is the table of contents.
class Item {
 public:
  Item(const XmlFile& xml, const pugi::xml_node& node, const std::string& testlib)
      : xml_(xml), node_(node), testlib_(testlib) {}

  Draft read() {
    std::string title(trimmed(text("title"), " \t\r\n"));
    draft_.id = title.empty() ? "problem" : title;
    draft_.names["en"] = title;
    draft_.source = std::string(trimmed(text("source"), " \t\r\n"));
    read_limits();
    read_statement();
    read_tests();
    read_programs();
    if (pugi::xml_node remote = node_.child("remote_oj"); !text_of(remote).empty()) {
      tell(Level::warning, remote,
           "is judged by another site ('" + text_of(remote) +
               "'): the archive may have no tests for it");
    }
    return std::move(draft_);
  }

 private:
  std::string text(const char* name) const { return text_of(node_.child(name)); }

  void tell(Level level, const pugi::xml_node& at, std::string message, std::string advice = "") {
    draft_.tell(level, xml_.name(), std::move(message), std::move(advice), xml_.line_of(at));
  }

  void read_limits() {
    pugi::xml_node time = node_.child("time_limit");
    pugi::xml_node memory = node_.child("memory_limit");
    double seconds = std::strtod(text_of(time).c_str(), nullptr);
    std::string unit = lower(time.attribute("unit").as_string("s"));
    if (unit == "ms") seconds /= 1000;
    if (seconds >= 0.001 && seconds <= 600) {
      draft_.time_limit = std::chrono::milliseconds(std::llround(seconds * 1000));
    } else {
      draft_.time_limit = std::chrono::seconds(1);
      tell(Level::warning, time ? time : node_,
           "has no time limit that can be read; it is now 1 s");
    }
    double size = std::strtod(text_of(memory).c_str(), nullptr);
    unit = lower(memory.attribute("unit").as_string("mb"));
    double factor = unit.starts_with('k') ? 1024.0 : 1024.0 * 1024.0;
    if (unit == "b" || unit == "byte") factor = 1;
    if (size > 0 && size * factor < 64e9) draft_.memory = static_cast<Bytes>(size * factor);
  }

  void read_statement() {
    SectionedStatement statement(draft_);
    for (const auto& image : node_.children("img")) {
      std::string bytes = decoded(text_of(image.child("base64")));
      std::string address(trimmed(text_of(image.child("src")), " \t\r\n"));
      if (bytes.empty()) {
        tell(Level::warning, image, "has a picture ('" + address + "') that is no base64");
      } else {
        statement.add_picture(address, std::move(bytes));
      }
    }
    statement.add("", text("description"), TextForm::html);
    statement.add("Input", text("input"), TextForm::html);
    statement.add("Output", text("output"), TextForm::html);
    statement.add("Hint", text("hint"), TextForm::html);
    statement.write("en");
  }

  void read_tests() {
    add_tests("sample_input", "sample_output", true);
    bool any = add_tests("test_input", "test_output", false);
    // HUSTOJ's own comparison minds the case of letters.
    draft_.comparison = {"case_sensitive"};
    if (!any) {
      tell(Level::error, node_, "has no test data, only a statement",
           "Export it with its test data, or add tests to data/secret.");
    }
  }

  // Returns whether there are any.
  bool add_tests(const char* inputs, const char* outputs, bool sample) {
    pugi::xml_node output = node_.child(outputs);
    bool any = false;
    for (const auto& input : node_.children(inputs)) {
      Draft::Test test{.input = text_of(input), .answer = text_of(output), .sample = sample};
      if (!output) {
        tell(Level::error, input, std::string("has no ") + outputs + " that belongs to it");
        return any;
      }
      output = output.next_sibling(outputs);
      if (sample && test.input.empty() && test.answer.empty()) continue;
      if (sample) {
        test.input = with_line_end(std::move(test.input));
        test.answer = with_line_end(std::move(test.answer));
      }
      draft_.add_test(std::move(test));
      any = true;
    }
    return any;
  }

  void read_programs() {
    for (const auto& solution : node_.children("solution")) {
      std::string extension = extension_for(solution);
      if (!extension.empty()) {
        draft_.put("submissions/accepted/solution" + extension, text_of(solution));
      }
    }
    for (const auto& starter : node_.children("template")) {
      std::string extension = extension_for(starter);
      if (!extension.empty()) draft_.put("attachments/starter" + extension, text_of(starter));
    }
    for (const char* name : {"prepend", "append"}) {
      pugi::xml_node code = node_.child(name);
      if (text_of(code).empty()) continue;
      tell(Level::warning, code,
           std::string("has code that is put around each submission (") + name +
               "), which is passed over",
           "Let submissions be whole programs, or put files into include/LANGUAGE.");
    }
    read_checker("spj", CheckerCall::input_answer_output);
    read_checker("tpj", CheckerCall::testlib);
  }

  void read_checker(const char* name, CheckerCall call) {
    pugi::xml_node node = node_.child(name);
    std::string code = text_of(node);
    if (trimmed(code, " \t\r\n").empty()) return;
    draft_.comparison.clear();
    std::string extension = extension_of_language(node.attribute("language").as_string("C++"));
    std::string place = xml_.name();
    std::size_t before = draft_.findings.size();
    ForeignProgram checker{.file = place, .name = "checker" + extension, .code = std::move(code)};
    put_checker(draft_, call, std::move(checker), testlib_);
    for (std::size_t i = before; i < draft_.findings.size(); ++i) {
      draft_.findings[i].line = xml_.line_of(node);
    }
  }

  // Returns nothing, and tells of it, where the language is none of ours.
  std::string extension_for(const pugi::xml_node& program) {
    std::string language = program.attribute("language").value();
    std::string extension = extension_of_language(language);
    if (extension.empty() && !text_of(program).empty()) {
      tell(Level::note, program,
           "has a program in '" + language +
               "', a language that is not known here; it is passed over");
    }
    return text_of(program).empty() ? "" : extension;
  }

  const XmlFile& xml_;
  pugi::xml_node node_;
  const std::string& testlib_;
  Draft draft_;
};

}  // namespace

std::vector<Draft> read_fps(std::string xml, const std::string& file, const std::string& testlib) {
  XmlFile document(std::move(xml), file);
  std::vector<Draft> drafts;
  for (const auto& item : document.root().children("item")) {
    if (drafts.size() == most_problems) {
      throw invalid(file, "has more than " + std::to_string(most_problems) + " problems");
    }
    drafts.push_back(Item(document, item, testlib).read());
  }
  if (drafts.empty()) throw invalid(file, "has no problem (<item>)");
  return drafts;
}

}  // namespace codevault
