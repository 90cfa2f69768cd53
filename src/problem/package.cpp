#include "problem/package.hpp"

#include <algorithm>
#include <regex>
#include <set>

#include "base/error.hpp"
#include "problem/expectations.hpp"
#include "problem/metadata.hpp"
#include "problem/package_files.hpp"
#include "problem/test_data.hpp"

namespace codevault {
namespace {

bool is_image(const std::string& name) {
  for (const char* extension : {".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"}) {
    if (name.ends_with(extension)) return true;
  }
  return false;
}

// Returns the name of the folder, which is the id of the problem.
std::string id_of(const std::filesystem::path& path) {
  std::filesystem::path full = std::filesystem::absolute(path).lexically_normal();
  std::string name = full.filename().empty() ? full.parent_path().filename() : full.filename();
  static const std::regex form("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
  if (std::regex_match(name, form)) return name;
  throw invalid(name, "cannot be the name of a package: up to 100 letters, digits, '-', '_', '.'");
}

// Returns the verdicts that a submission names in a comment: "@EXPECTED_RESULTS@: A, B".
std::vector<std::string> expected_results(const Source& source) {
  static const std::regex tag(R"(@EXPECTED_RESULTS@:\s{0,9}([A-Za-z_, -]{1,300}))");
  std::vector<std::string> verdicts;
  for (const File& file : source.files) {
    std::smatch match;
    if (file.name != source.main) continue;
    const std::string& text = contents_of(file.contents);
    if (!std::regex_search(text, match, tag)) continue;
    static const std::regex word("[A-Za-z_-]+");
    std::string list = match[1];
    for (std::sregex_iterator found(list.begin(), list.end(), word), end; found != end; ++found) {
      verdicts.push_back(found->str());
    }
  }
  return verdicts;
}

// Reads one package; `read()` is the table of contents. Repetitions in regular expressions that see
// a file are bounded: matching takes stack for each character, and strangers write such files.
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
    read_statements();
    read_solutions();
    read_hints();
    read_time_limit();
    read_validators();
    read_includes();
    read_starters();
    read_test_data(files_, metadata_);
    // Further forms of a constant are an extension; it does not apply to submissions.
    std::erase_if(metadata_.constants, [](const auto& constant) {
      return constant.first.find('.') != std::string::npos;
    });
    files_.set_constants(metadata_.constants);
    read_examples();
    return {std::move(metadata_.problem), std::move(metadata_.warnings)};
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
  void warn(const std::string& file, const std::string& what) {
    metadata_.warnings.push_back("'" + file + "' " + what);
  }

  void read_statements() {
    std::string where = legacy() ? "problem_statement" : "statement";
    if (!folder_.has_folder(where)) {
      where = where == "statement" ? "problem_statement" : "statement";
    }
    std::size_t seen = read_texts(where, "problem", problem().statements);
    if (seen == 0) throw invalid(where, "has no statement (problem.en.md or problem.en.tex)");
    for (const auto& entry : folder_.list(where)) {
      if (entry.is_folder || !is_image(entry.name)) continue;
      std::string contents = files_.bytes(join(where, entry.name));
      problem().images.push_back({.name = entry.name, .contents = make_blob(std::move(contents))});
    }
    name_from_statement();
  }

  void read_solutions() { read_texts("solution", "solution", problem().solutions); }

  // Reads hints/1.md and so on, an addition of ours: other judges ignore the folder.
  void read_hints() {
    static const std::regex form("([1-9][0-9]?)\\.md");
    std::map<unsigned, std::string> hints;
    for (const auto& entry : folder_.list("hints")) {
      std::smatch match;
      std::string file = join("hints", entry.name);
      if (entry.is_folder || !std::regex_match(entry.name, match, form)) {
        warn(file, "is no hint: those are 1.md, 2.md and so on");
        continue;
      }
      std::string text = files_.text(file);
      if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw invalid(file, "is empty");
      hints[static_cast<unsigned>(std::stoul(match[1]))] = std::move(text);
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

  // Reads the texts named `stem`.LANGUAGE.md or .tex; returns how many there are, with those in
  // PDF.
  std::size_t read_texts(const std::string& where, const std::string& stem,
                         std::vector<Problem::Statement>& texts) {
    const std::regex form(stem + R"((?:\.([a-z]{2,3}(?:-[A-Z]{2})?))?\.(md|tex|pdf))");
    std::set<std::string> seen;
    for (const auto& entry : folder_.list(where)) {
      std::smatch match;
      if (entry.is_folder || !std::regex_match(entry.name, match, form)) continue;
      std::string language = match[1].matched ? match[1].str() : "en";
      std::string file = join(where, entry.name);
      if (match[2] == "pdf") {
        warn(file, "is a PDF: it is not shown");
        seen.insert(language + " pdf");
        continue;
      }
      if (!seen.insert(language).second) {
        throw invalid(file, "is a second statement in language " + language);
      }
      std::string format = match[2] == "md" ? "markdown" : "latex";
      texts.push_back({language, format, files_.text(file)});
    }
    return seen.size();
  }

  // Legacy packages may keep the name in the statement alone.
  void name_from_statement() {
    static const std::regex command(
        R"(\\problemname\{([^}]{0,300})\}|%%\s{0,9}plainproblemname:\s{0,9}([^\n]{0,300}))");
    for (const auto& statement : problem().statements) {
      std::smatch match;
      if (problem().names.contains(statement.language)) continue;
      if (!std::regex_search(statement.text, match, command)) continue;
      problem().names[statement.language] = match[1].matched ? match[1].str() : match[2].str();
    }
    if (problem().names.empty()) problem().names["en"] = problem().id;
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
      std::smatch match;
      static const std::regex line(R"((?:^|\n)\s{0,9}timelimit\s{0,9}=\s{0,9}['"]?([0-9.]{1,20}))");
      if (std::regex_search(ini, match, line)) found = match[1];
    }
    if (found.empty()) return;
    char* end = nullptr;
    double value = std::strtod(found.c_str(), &end);
    if (end == found.c_str() || !(value > 0 && value < 3600)) {
      throw invalid(file, "does not hold a time limit in seconds");
    }
    problem().time_limit = std::chrono::milliseconds(static_cast<long>(value * 1000));
  }

  std::vector<Source> read_programs(const std::string& where) {
    std::vector<Source> programs;
    for (const auto& entry : folder_.list(where)) {
      if (entry.name.starts_with('.') || entry.name.starts_with("README")) continue;
      if (entry.is_folder && entry.name.ends_with(".disabled")) continue;
      if (auto source = files_.program(where, entry)) {
        programs.push_back(std::move(*source));
      } else if (!is_no_program(entry.name)) {
        warn(join(where, entry.name), "is in no language that is known here, and is passed over");
      }
    }
    return programs;
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
      auto source = files_.program("", {.name = "output_validator", .is_folder = true});
      if (!source && has_files("output_validator")) {
        throw invalid("output_validator", "holds no program in a known language");
      }
      if (source) problem().validators.push_back(std::move(*source));
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
        read_programs(old ? "input_format_validators" : "input_validators");
  }

  bool has_files(const std::string& where) const {
    return std::ranges::any_of(folder_.list(where), [](const Folder::Entry& entry) {
      return !entry.name.starts_with('.') && !entry.name.starts_with("README");
    });
  }

  // Reads each entry as a program; a lone source file may need the headers beside it.
  void read_validators_from(const std::string& where) {
    auto& validators = problem().validators;
    validators = read_programs(where);
    auto entries = folder_.list(where);
    if (validators.size() != 1 || entries.size() < 2) return;
    if (std::ranges::any_of(entries, &Folder::Entry::is_folder)) return;
    validators = {*files_.program("", {.name = where, .is_folder = true})};
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
      expectations = Expectations(files_.text(file), file, metadata_.warnings);
    }
    for (const auto& folder : folder_.list("submissions")) {
      if (!folder.is_folder) continue;
      for (Source& source : read_programs(join("submissions", folder.name))) {
        std::vector<std::string> expected = expected_results(source);
        std::string name = source.name.substr(source.name.find('/') + 1);
        Example example{std::move(source), folder.name, std::move(expected), {}};
        expectations.apply(name, example);
        problem().examples.push_back(std::move(example));
      }
    }
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
