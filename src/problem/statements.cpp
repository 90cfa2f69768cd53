#include "problem/statements.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "problem/latex_macros.hpp"

namespace codevault {
namespace {

bool is_picture(const std::string& name) {
  return ends_with_one_of(name, {".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"});
}

bool is_printed_picture(const std::string& name) {
  return ends_with_one_of(name, {".pdf", ".eps", ".ps"});
}

std::string stem_of(const std::string& name) {
  bool extended = is_picture(name) || is_printed_picture(name);
  return extended ? name.substr(0, name.rfind('.')) : name;
}

// Reads the texts of one package; `read()` is the table of contents.
class Texts {
 public:
  Texts(PackageFiles& files, Metadata& metadata)
      : files_(files), folder_(files.folder()), metadata_(metadata) {}

  void read() {
    bool legacy = metadata_.format == PackageFormat::legacy;
    where_ = legacy ? "problem_statement" : "statement";
    const std::string other = legacy ? "statement" : "problem_statement";
    if (!folder_.has_folder(where_) && folder_.has_folder(other)) where_ = other;
    if (read_texts(where_, "problem", problem().statements) == 0) {
      warn(where_, "has no statement, so there is nothing to read for solvers",
           "Add problem.en.md or problem.en.tex.");
    }
    read_pictures();
    name_from_statement();
    read_texts("solution", "solution", problem().solutions);
  }

 private:
  Problem& problem() { return metadata_.problem; }

  void warn(std::string file, std::string message, std::string advice, unsigned line = 0) {
    metadata_.findings.push_back({.file = std::move(file),
                                  .line = line,
                                  .message = std::move(message),
                                  .advice = std::move(advice)});
  }

  // Reads the texts named `stem`.LANGUAGE.md or .tex, or .pdf where a language has no text; returns
  // how many there are.
  std::size_t read_texts(const std::string& where, const std::string& stem,
                         std::vector<Problem::Statement>& texts) {
    const RE2 form(stem + R"((?:\.([a-z]{2,3}(?:-[A-Z]{2})?))?\.(md|tex|pdf))");
    const RE2 near("(?i)" + stem + R"([._-].*\.(md|tex))");
    std::set<std::string> seen;
    std::map<std::string, std::string> documents;  // PDF files by language
    for (const auto& entry : folder_.list(where)) {
      if (entry.is_folder) continue;
      std::string file = join(where, entry.name);
      std::string language;
      std::string extension;
      if (!RE2::FullMatch(entry.name, form, &language, &extension)) {
        if (!RE2::FullMatch(entry.name, near)) continue;
        warn(file, "is not read: its name has no language that is known",
             "Call it " + stem + ".LANGUAGE.md or .tex, " + stem + ".en.md for example.");
        continue;
      }
      if (language.empty()) language = "en";
      if (extension == "pdf") {
        documents[language] = file;
        continue;
      }
      if (!seen.insert(language).second) {
        throw invalid(file, "is a second statement in language " + language);
      }
      bool latex = extension == "tex";
      std::string text = files_.text(file);
      tell_of_missing_pictures(where, file, text, latex);
      if (latex) fill_in_macros(file, text);
      texts.push_back({language, latex ? "latex" : "markdown", std::move(text)});
    }
    for (const auto& [language, file] : documents) {
      if (seen.insert(language).second) read_document(stem, language, file, texts);
    }
    return seen.size();
  }

  // Reads a PDF, which only statements are shown as.
  void read_document(const std::string& stem, const std::string& language, const std::string& file,
                     std::vector<Problem::Statement>& texts) {
    constexpr Bytes most = 32_MiB;
    if (stem != "problem") {
      warn(file, "is a PDF: it is not shown", "Add the text as " + stem + "." + language + ".md.");
      return;
    }
    std::string bytes = files_.bytes(file);
    if (!bytes.starts_with("%PDF-")) throw invalid(file, "is no PDF");
    if (bytes.size() > most) throw invalid(file, "is larger than 32 MiB");
    texts.push_back({language, "pdf", std::move(bytes)});
  }

  void fill_in_macros(const std::string& file, std::string& text) {
    if (auto filled = with_macros(text)) {
      text = std::move(*filled);
    } else {
      warn(file, "has macros that grow too large, and they are left as they are",
           "Write out what they stand for.");
    }
  }

  void tell_of_missing_pictures(const std::string& where, const std::string& file,
                                const std::string& text, bool latex) {
    static const RE2 in_latex(
        R"((?s)\\(?:includegraphics\s*(?:\[[^\]]*\])?|illustration\s*\{[^}]*\})\s*\{\s*([^{}\s]+)\s*\})");
    static const RE2 in_markdown(R"(!\[[^\]]*\]\(\s*([^)\s]+))");
    constexpr std::size_t most = 20;
    std::vector<File> there;
    for (const auto& entry : folder_.list(where)) {
      if (is_picture(entry.name)) there.push_back({.name = entry.name});
    }
    re2::StringPiece rest(text);
    std::string name;
    std::size_t told = 0;
    unsigned line = 1;
    const char* counted = text.data();
    while (told < most && RE2::FindAndConsume(&rest, latex ? in_latex : in_markdown, &name)) {
      line += static_cast<unsigned>(std::count(counted, rest.data(), '\n'));
      counted = rest.data();
      if (name.find("://") != std::string::npos || picture_named(there, name)) continue;
      warn(file, "shows the picture '" + name + "', which is not there in a form that pages show",
           "Add it to " + where + " as SVG, PNG, JPEG, GIF or WebP.", line);
      ++told;
    }
  }

  void read_pictures() {
    for (const auto& entry : folder_.list(where_)) {
      if (entry.is_folder || !is_picture(entry.name)) continue;
      std::string contents = files_.bytes(join(where_, entry.name));
      problem().images.push_back({.name = entry.name, .contents = make_blob(std::move(contents))});
    }
    for (const auto& entry : folder_.list(where_)) {
      bool text = entry.name.starts_with("problem.");
      if (entry.is_folder || text || !is_printed_picture(entry.name)) continue;
      if (picture_named(problem().images, entry.name)) continue;
      warn(join(where_, entry.name), "is a picture in PDF or PostScript, which pages cannot show",
           "Add it as SVG or PNG under the same name.");
    }
  }

  // Legacy packages may keep the name in the statement alone.
  void name_from_statement() {
    static const RE2 command(R"(\\problemname\{([^}]*)\}|%%\s*plainproblemname:\s*([^\n]*))");
    for (const auto& statement : problem().statements) {
      std::string name;
      std::string plain;
      if (statement.format == "pdf" || problem().names.contains(statement.language)) continue;
      if (!RE2::PartialMatch(statement.text, command, &name, &plain)) continue;
      problem().names[statement.language] = name.empty() ? plain : name;
    }
    if (problem().names.empty()) problem().names["en"] = problem().id;
  }

  PackageFiles& files_;
  const Folder& folder_;
  Metadata& metadata_;
  std::string where_;  // the folder of the statements
};

}  // namespace

void read_statements(PackageFiles& files, Metadata& metadata) { Texts(files, metadata).read(); }

const File* picture_named(const std::vector<File>& pictures, const std::string& name) {
  std::string last = name.substr(name.rfind('/') + 1);
  auto named = [](const std::string& wanted) {
    return [wanted](const File& picture) { return picture.name == wanted; };
  };
  auto found = std::ranges::find_if(pictures, named(last));
  for (const char* extension : {".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"}) {
    if (found != pictures.end()) break;
    found = std::ranges::find_if(pictures, named(stem_of(last) + extension));
  }
  return found == pictures.end() ? nullptr : &*found;
}

}  // namespace codevault
