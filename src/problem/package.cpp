#include "problem/package.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <span>

#include "base/error.hpp"
#include "base/text.hpp"
#include "problem/example_promise.hpp"
#include "problem/expectations.hpp"
#include "problem/metadata.hpp"
#include "problem/package_edit.hpp"
#include "problem/package_files.hpp"
#include "problem/statements.hpp"
#include "problem/strays.hpp"
#include "problem/test_data.hpp"

namespace codevault {
namespace {

// Returns the name of the folder, which is the id of the problem.
std::string id_of(const std::filesystem::path& path) {
  std::filesystem::path full = std::filesystem::absolute(path).lexically_normal();
  std::string name = full.filename().empty() ? full.parent_path().filename() : full.filename();
  if (is_problem_id(name)) return name;
  throw invalid(name, "cannot be the name of a package: up to 100 letters, digits, '-', '_', '.'");
}

const std::string& main_text_of(const Source& source) {
  return contents_of(std::ranges::find(source.files, source.main, &File::name)->contents);
}

// Returns the verdicts that a submission names in a comment: "@EXPECTED_RESULTS@: A, B".
std::vector<std::string> expected_results(const Source& source) {
  static const RE2 tag(R"(@EXPECTED_RESULTS@:\s*([A-Za-z_, -]+))");
  static const RE2 word("([A-Za-z_-]+)");
  std::vector<std::string> verdicts;
  std::string list;
  if (!RE2::PartialMatch(main_text_of(source), tag, &list)) return verdicts;
  re2::StringPiece rest(list);
  for (std::string verdict; RE2::FindAndConsume(&rest, word, &verdict);) {
    verdicts.push_back(verdict);
  }
  return verdicts;
}

// Returns the score that a submission names in a comment: "@EXPECTED_SCORE@: 40".
std::optional<double> expected_score(const Source& source) {
  static const RE2 tag(R"(@EXPECTED_SCORE@:\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?))");
  double score = 0;
  bool named = RE2::PartialMatch(main_text_of(source), tag, &score);
  return named ? std::optional(score) : std::nullopt;
}

// Reads one package; `read()` is the table of contents.
class Reader {
 public:
  Reader(const std::filesystem::path& path, const SourceLanguage& language, PackageLimits limits)
      : language_(language),
        files_(path, language, limits),
        folder_(files_.folder()),
        id_(id_of(path)) {}

  Package read() {
    metadata_ = parse_metadata(files_.text("problem.yaml"), "problem.yaml");
    if (metadata_.problem.scoring && has_legacy_grading("data")) metadata_.problem.modern = false;
    problem().id = id_;
    files_.set_constants(metadata_.constants);
    tolerate([&] { read_statements(files_, metadata_); });
    tolerate([&] { read_hints(); });
    read_time_limit();
    read_validators();
    read_includes();
    tolerate([&] { read_starters(); });
    read_test_data(files_, metadata_);
    // Further forms of a constant are an extension; it does not apply to submissions.
    std::erase_if(metadata_.constants, [](const auto& constant) {
      return constant.first.find('.') != std::string::npos;
    });
    files_.set_constants(metadata_.constants);
    tolerate([&] { read_examples(); });
    for (PackageFinding& stray : find_strays(folder_)) {
      metadata_.findings.push_back(std::move(stray));
    }
    return {std::move(metadata_.problem), std::move(metadata_.findings)};
  }

 private:
  // Packages from before the later format settled are graded as legacy ones are: their groups have
  // a testdata.yaml.
  bool has_legacy_grading(const std::string& path) const {
    for (const auto& entry : folder_.list(path)) {
      if (entry.name == "test_group.yaml") return false;
      if (entry.name == "testdata.yaml") return true;
      if (entry.is_folder && has_legacy_grading(join(path, entry.name))) return true;
    }
    return false;
  }

  bool legacy() const { return metadata_.format == PackageFormat::legacy; }
  Problem& problem() { return metadata_.problem; }
  void warn(const std::string& file, const std::string& what, const std::string& advice = "") {
    metadata_.findings.push_back({.file = file, .message = what, .advice = advice});
  }

  // Reads hints/1.md and so on, an addition of ours: other judges ignore the folder.
  void read_hints() {
    static const RE2 form("([1-9][0-9]?)\\.md");
    std::map<unsigned, std::string> hints;
    for (const auto& entry : folder_.list("hints")) {
      unsigned number = 0;
      std::string file = join("hints", entry.name);
      if (entry.is_folder || !RE2::FullMatch(entry.name, form, &number)) {
        warn(file, "is no hint: those are 1.md, 2.md and so on");
        continue;
      }
      std::string text = files_.text(file);
      if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw invalid(file, "is empty");
      hints[number] = std::move(text);
    }
    for (auto& [number, text] : hints) {
      unsigned next = static_cast<unsigned>(problem().hints.size()) + 1;
      if (number != next) {
        throw invalid("hints/" + std::to_string(next) + ".md",
                      "is missing, and there is a hint of a later number");
      }
      problem().hints.push_back(std::move(text));
    }
  }

  // Kattis keeps a calibrated limit in .timelimit, DOMjudge in its own .ini.
  void read_time_limit() {
    if (problem().time_limit) return;
    std::string found;
    std::string file = ".timelimit";
    if (folder_.has_file(file)) {
      found = files_.text(file);
    } else if (file = "domjudge-problem.ini"; folder_.has_file(file)) {
      std::string ini = files_.text(file);
      static const RE2 line(R"((?m)^[ \t]*timelimit\s*=\s*['"]?([0-9.]{1,20}))");
      RE2::PartialMatch(ini, line, &found);
    }
    if (found.empty()) return;
    char* end = nullptr;
    double value = std::strtod(found.c_str(), &end);
    if (end == found.c_str() || !(value > 0 && value < 3600)) {
      throw invalid(file, "does not hold a time limit in seconds");
    }
    problem().time_limit = std::chrono::milliseconds(static_cast<long>(value * 1000));
  }

  // What a fault in one program means for the others.
  enum class Fault { ends_reading, is_told };

  std::vector<Source> read_programs(const std::string& where, Fault fault) {
    std::vector<Source> programs;
    for (const auto& entry : folder_.list(where)) {
      if (entry.name.starts_with('.') || entry.name.starts_with("README")) continue;
      if (entry.is_folder && entry.name.ends_with(".disabled")) continue;
      auto read = [&] { read_program(where, entry, programs); };
      fault == Fault::is_told ? tolerate(read) : read();
    }
    return programs;
  }

  void read_program(const std::string& where, const Folder::Entry& entry,
                    std::vector<Source>& programs) {
    PackageFiles::Program found = files_.program(where, entry);
    if (auto* source = std::get_if<Source>(&found)) {
      programs.push_back(std::move(*source));
    } else if (!is_no_program(entry.name)) {
      bool grammar = ends_with_one_of(entry.name, {".ctd", ".viva"});
      warn(join(where, entry.name), std::get<std::string>(found) + ", and is passed over",
           grammar ? "Write it as a program that ends with 42 for a valid input, else with 43."
                   : "");
    }
  }

  static bool is_no_program(const std::string& name) {
    for (const char* extension : {".md", ".txt", ".yaml", ".h", ".hpp", ".hh"}) {
      if (name.ends_with(extension)) return true;
    }
    return false;
  }

  void read_validators() {
    bool custom = metadata_.custom_validation || !legacy();
    if (folder_.has_folder("output_validator")) {
      auto found = files_.program("", {.name = "output_validator", .is_folder = true});
      if (auto* source = std::get_if<Source>(&found)) {
        problem().validators.push_back(std::move(*source));
      } else if (has_files("output_validator")) {
        throw invalid("output_validator", std::get<std::string>(found));
      }
    } else if (custom) {
      read_validators_from("output_validators");
    } else if (folder_.has_folder("output_validators")) {
      warn("output_validators", "is not used: 'validation' in problem.yaml is default");
    }
    bool needed = metadata_.custom_validation || problem().interactive || problem().passes > 1;
    if (needed && problem().validators.empty()) {
      throw invalid("problem.yaml",
                    "asks for an output validator of its own, and there is none in "
                    "output_validator or output_validators");
    }
    bool old = !folder_.has_folder("input_validators");
    problem().input_validators =
        read_programs(old ? "input_format_validators" : "input_validators", Fault::is_told);
  }

  // Calls `read`, which reads what judging does not need. A fault there is an error among the
  // findings.
  template <typename Read>
  void tolerate(Read read) {
    try {
      read();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid) throw;
      metadata_.findings.push_back(finding_of(error.what(), PackageFinding::Level::error));
    }
  }

  bool has_files(const std::string& where) const {
    return std::ranges::any_of(folder_.list(where), [](const Folder::Entry& entry) {
      return !entry.name.starts_with('.') && !entry.name.starts_with("README");
    });
  }

  // Reads each entry as a program; a lone source file may need the headers beside it.
  void read_validators_from(const std::string& where) {
    auto& validators = problem().validators;
    validators = read_programs(where, Fault::ends_reading);
    auto entries = folder_.list(where);
    if (validators.size() != 1 || entries.size() < 2) return;
    if (std::ranges::any_of(entries, &Folder::Entry::is_folder)) return;
    validators = {std::get<Source>(files_.program("", {.name = where, .is_folder = true}))};
  }

  void read_includes() {
    for (const auto& entry : folder_.list("include")) {
      if (!entry.is_folder) continue;
      problem().includes[entry.name == "default" ? "" : entry.name] =
          files_.collect(join("include", entry.name));
    }
  }

  // Takes the attachments named starter.EXTENSION for the first contents of an editor.
  void read_starters() {
    for (const auto& entry : folder_.list("attachments")) {
      if (entry.is_folder || !entry.name.starts_with("starter.")) continue;
      std::string language = language_(entry.name);
      if (language.empty()) continue;
      problem().starters[language] = make_blob(files_.text(join("attachments", entry.name)));
    }
  }

  void read_examples() {
    Expectations expectations;
    const std::string file = "submissions/submissions.yaml";
    if (folder_.has_file(file)) {
      expectations = Expectations(files_.text(file), file, metadata_.findings);
    }
    for (const auto& folder : folder_.list("submissions")) {
      if (!folder.is_folder) continue;
      std::size_t before = problem().examples.size();
      for (Source& source : read_programs(join("submissions", folder.name), Fault::is_told)) {
        add_example(std::move(source), folder.name, expectations);
      }
      auto added = std::span(problem().examples).subspan(before);
      bool unknown = std::ranges::any_of(added, [&](const Example& example) {
        return !promise_of(problem(), example).is_definite();
      });
      if (unknown) {
        warn(join("submissions", folder.name),
             "is no folder that the format knows, so any result is as good as another",
             "Known ones are accepted, wrong_answer, time_limit_exceeded and run_time_error.");
      }
    }
  }

  void add_example(Source source, const std::string& folder, const Expectations& expectations) {
    std::vector<std::string> results = expected_results(source);
    std::optional<double> score = expected_score(source);
    std::string name = source.name.substr(source.name.find('/') + 1);
    Example example{std::move(source), folder, std::move(results), {}};
    if (score) example.expectations.push_back({.score = std::pair(*score, *score)});
    expectations.apply(name, example);
    problem().examples.push_back(std::move(example));
  }

  const SourceLanguage& language_;
  PackageFiles files_;
  const Folder& folder_;
  std::string id_;
  Metadata metadata_;
};

}  // namespace

Package read_package(const std::filesystem::path& path, const SourceLanguage& source_language,
                     const PackageLimits& limits) {
  return Reader(path, source_language, limits).read();
}

}  // namespace codevault
