#include "archives/polygon_texts.hpp"

#include <re2/re2.h>

#include <set>
#include <utility>

#include "archives/html.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

// The environments and commands of olymp.sty, in plain LaTeX, without the samples.
std::string plain_latex(std::string text) {
  static constexpr std::pair<const char*, const char*> changes[] = {
      {R"((?s)\\begin\{problem\}(?:\s*\{[^{}]*\}){0,6})", ""},
      {R"(\\end\{problem\})", ""},
      {R"((?s)\\begin\{example[^}]*\}.*?\\end\{example[^}]*\})", ""},
      {R"(\\Examples?\b)", ""},
      {R"(\\InputFile\b)", R"(\\section*{Input})"},
      {R"(\\OutputFile\b)", R"(\\section*{Output})"},
      {R"(\\Interaction\b)", R"(\\section*{Interaction})"},
      {R"(\\Scoring\b)", R"(\\section*{Scoring})"},
      {R"(\\Notes?\b)", R"(\\section*{Note})"}};
  for (const auto& [from, to] : changes) RE2::GlobalReplace(&text, from, to);
  return text;
}

// Reads the texts of one package.
class Texts {
 public:
  Texts(const ForeignFiles& archive, const XmlFile& xml, Draft& draft)
      : archive_(archive), xml_(xml), draft_(draft) {}

  // Sections are better than whole documents: they hold no samples and no macros of olymp.sty.
  void read() {
    std::set<std::string> done;
    std::set<std::string> languages;
    for (const auto& [path, contents] : archive_.files) {
      if (!path.starts_with("statement-sections/")) continue;
      std::size_t end = path.find('/', 19);
      if (end != std::string::npos) languages.insert(path.substr(19, end - 19));
    }
    for (const std::string& language : languages) {
      if (put_sections(language)) done.insert(language_code(language));
    }
    for (const char* type : {"application/x-tex", "text/html", "application/pdf"}) {
      for (const auto& node : xml_.root().child("statements").children("statement")) {
        std::string language = language_code(node.attribute("language").value());
        if (node.attribute("type").value() != std::string_view(type) || done.contains(language)) {
          continue;
        }
        if (put_document(node, type, language)) done.insert(language);
      }
    }
    for (const auto& node : xml_.root().child("tutorials").children("tutorial")) {
      std::string language = language_code(node.attribute("language").value());
      std::string file = "solution/solution." + language + ".tex";
      const std::string* text = archive_.find(node.attribute("path").value());
      bool latex = node.attribute("type").value() == std::string_view("application/x-tex");
      if (text && latex && !draft_.files.contains(file)) {
        draft_.files[file] = plain_latex(to_utf8(*text));
      }
    }
  }

 private:
  bool put_sections(const std::string& language) {
    std::string folder = "statement-sections/" + language + '/';
    static constexpr std::pair<const char*, const char*> sections[] = {
        {"legend.tex", ""},         {"input.tex", "Input"},
        {"output.tex", "Output"},   {"interaction.tex", "Interaction"},
        {"scoring.tex", "Scoring"}, {"notes.tex", "Note"}};
    std::string text;
    for (const auto& [file, title] : sections) {
      const std::string* section = archive_.find(folder + file);
      if (!section || trimmed(*section, " \t\r\n").empty()) continue;
      if (*title != '\0') text += std::string("\\section*{") + title + "}\n";
      text += to_utf8(*section) + "\n\n";
    }
    if (text.empty()) return false;
    std::string code = language_code(language);
    draft_.files["statement/problem." + code + ".tex"] = std::move(text);
    const std::string* tutorial = archive_.find(folder + "tutorial.tex");
    if (tutorial && !trimmed(*tutorial, " \t\r\n").empty()) {
      draft_.files["solution/solution." + code + ".tex"] = to_utf8(*tutorial);
    }
    put_pictures(folder);
    return true;
  }

  bool put_document(const pugi::xml_node& node, std::string_view type,
                    const std::string& language) {
    std::string path = node.attribute("path").value();
    const std::string* text = archive_.find(path);
    if (!text) {
      draft_.tell(Draft::Level::warning, xml_.name(),
                  "names the statement '" + path + "', which is not in the archive", "",
                  xml_.line_of(node));
      return false;
    }
    std::string file = "statement/problem." + language;
    if (type == "application/pdf") {
      draft_.files[file + ".pdf"] = *text;
    } else if (type == "text/html") {
      PictureName picture = [](const std::string& address) { return last_part(address); };
      draft_.files[file + ".md"] = markdown_of_html(to_utf8(*text), picture);
    } else {
      draft_.files[file + ".tex"] = plain_latex(to_utf8(*text));
    }
    put_pictures(path.substr(0, path.rfind('/') + 1));
    return true;
  }

  void put_pictures(const std::string& folder) {
    for (const auto& [path, contents] : archive_.files) {
      bool here = path.starts_with(folder) && path.find('/', folder.size()) == std::string::npos;
      if (!here || !ends_with_one_of(lower(path),
                                     {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".eps"})) {
        continue;
      }
      draft_.files["statement/" + safe_name(last_part(path))] = contents;
    }
  }

  const ForeignFiles& archive_;
  const XmlFile& xml_;
  Draft& draft_;
};

}  // namespace

void read_polygon_texts(const ForeignFiles& archive, const XmlFile& xml, Draft& draft) {
  Texts(archive, xml, draft).read();
}

}  // namespace codevault
