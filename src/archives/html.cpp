#include "archives/html.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace codevault {
namespace {

// Returns the character with this number in UTF-8.
std::string character(std::uint32_t number) {
  std::string bytes;
  auto put = [&](std::uint32_t byte) { bytes += static_cast<char>(byte); };
  if (number < 0x80) {
    put(number);
  } else if (number < 0x800) {
    put(0xC0 | number >> 6);
    put(0x80 | (number & 0x3F));
  } else if (number < 0x10000) {
    put(0xE0 | number >> 12);
    put(0x80 | (number >> 6 & 0x3F));
    put(0x80 | (number & 0x3F));
  } else {
    put(0xF0 | (number >> 18 & 0x07));
    put(0x80 | (number >> 12 & 0x3F));
    put(0x80 | (number >> 6 & 0x3F));
    put(0x80 | (number & 0x3F));
  }
  return bytes;
}

// Returns what stands for "&name;"; empty for unknown names.
std::string entity(std::string_view name) {
  static const std::map<std::string, std::string, std::less<>> known = {
      {"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""}, {"apos", "'"},
      {"nbsp", " "},   {"le", "≤"},     {"ge", "≥"},    {"ne", "≠"},    {"times", "×"},
      {"middot", "·"}, {"hellip", "…"}, {"mdash", "—"}, {"ndash", "–"}, {"lsquo", "‘"},
      {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"}, {"minus", "−"}, {"divide", "÷"},
      {"infin", "∞"},  {"sum", "∑"},    {"radic", "√"}, {"rarr", "→"},  {"larr", "←"},
      {"deg", "°"},    {"plusmn", "±"}, {"copy", "©"},  {"laquo", "«"}, {"raquo", "»"},
      {"alpha", "α"},  {"beta", "β"},   {"pi", "π"},    {"ensp", " "},  {"emsp", " "},
      {"thinsp", " "}, {"isin", "∈"},   {"cap", "∩"},   {"cup", "∪"},   {"forall", "∀"},
      {"exist", "∃"},  {"leq", "≤"},    {"geq", "≥"}};
  if (auto found = known.find(name); found != known.end()) return found->second;
  if (!name.starts_with('#')) return {};
  name.remove_prefix(1);
  bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t number = 0;
  auto [end, fault] =
      std::from_chars(name.data(), name.data() + name.size(), number, hexadecimal ? 16 : 10);
  bool whole = fault == std::errc() && end == name.data() + name.size();
  bool surrogate = number >= 0xD800 && number < 0xE000;
  return whole && number > 0 && number < 0x110000 && !surrogate ? character(number) : "";
}

std::string with_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t end = text[at] == '&' ? text.substr(at, longest + 2).find(';') : std::string::npos;
    std::string stands_for;
    if (end != std::string::npos) stands_for = entity(text.substr(at + 1, end - 1));
    if (stands_for.empty()) {
      plain += text[at];
    } else {
      plain += stands_for;
      at += end;
    }
  }
  return plain;
}

struct Tag {
  std::string name;
  std::string attributes;
  bool closes = false;
};

std::string attribute(const Tag& tag, std::string_view name) {
  std::string lowered = lower(tag.attributes);
  for (std::size_t at = lowered.find(name); at != std::string::npos;
       at = lowered.find(name, at + 1)) {
    bool begins = at == 0 || lowered[at - 1] == ' ' || lowered[at - 1] == '\n';
    std::size_t value = at + name.size();
    if (!begins || value >= lowered.size() || lowered[value] != '=') continue;
    std::string_view rest = std::string_view(tag.attributes).substr(value + 1);
    bool quoted = !rest.empty() && (rest[0] == '"' || rest[0] == '\'');
    std::size_t end = quoted ? rest.find(rest[0], 1) : rest.find_first_of(" \n\t/");
    return with_entities(quoted ? rest.substr(1, end == std::string::npos ? end : end - 1)
                                : rest.substr(0, end));
  }
  return {};
}

// Writes one text; `write()` reads it from left to right, once.
class Writer {
 public:
  Writer(std::string_view html, const PictureName& picture) : rest_(html), picture_(picture) {}

  std::string write() {
    while (!rest_.empty()) {
      std::size_t open = rest_.find('<');
      put_text(rest_.substr(0, open));
      if (open == std::string_view::npos) break;
      rest_.remove_prefix(open);
      if (!take_tag()) {
        put_text(rest_.substr(0, 1));
        rest_.remove_prefix(1);
      }
    }
    while (out_.ends_with('\n') || out_.ends_with(' ')) out_.pop_back();
    return std::move(out_);
  }

 private:
  bool take_tag() {
    if (rest_.starts_with("<!--")) {
      std::size_t end = rest_.find("-->");
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 3);
      return true;
    }
    std::size_t end = rest_.find_first_of("<>", 1);
    bool named = rest_.size() > 1 && (rest_[1] == '/' || rest_[1] == '!' || is_letter(rest_[1]));
    if (end == std::string_view::npos || rest_[end] == '<' || !named) return false;
    std::string_view inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    Tag tag;
    tag.closes = inside.starts_with('/');
    if (tag.closes) inside.remove_prefix(1);
    std::size_t name = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
    tag.name = lower(inside.substr(0, name));
    tag.attributes = inside.substr(name);
    if (!tag.closes && (tag.name == "script" || tag.name == "style")) {
      drop_until("</" + tag.name);
    } else {
      put_tag(tag);
    }
    return true;
  }

  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  void drop_until(const std::string& end) {
    std::size_t at = rest_.find(end);
    at = at == std::string_view::npos ? at : rest_.find('>', at);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + 1);
  }

  void put_tag(const Tag& tag) {
    const std::string& name = tag.name;
    if (name == "pre") {
      put_code_block(tag.closes);
    } else if (code_) {
      if (name == "br") out_ += '\n';
    } else if (name == "br") {
      out_ += "  \n";
    } else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      paragraph();
      if (!tag.closes) out_ += std::string(static_cast<std::size_t>(name[1] - '0'), '#') + ' ';
    } else if (name == "b" || name == "strong") {
      put_mark("**", tag.closes);
    } else if (name == "i" || name == "em") {
      put_mark("*", tag.closes);
    } else if (name == "code" || name == "tt") {
      out_ += '`';
      inline_code_ = !tag.closes;
    } else if (name == "sup" || name == "sub") {
      out_ += tag.closes ? "}$" : (name == "sup" ? "$^{" : "$_{");
    } else if (name == "img") {
      if (std::string address = attribute(tag, "src"); !address.empty()) {
        out_ += "![" + attribute(tag, "alt") + "](" + picture_(address) + ")";
      }
    } else if (name == "li") {
      put_item(tag.closes);
    } else if (name == "ul" || name == "ol") {
      put_list(name == "ol", tag.closes);
    } else if (name == "table" || name == "tr" || name == "td" || name == "th") {
      put_table(name, tag.closes);
    } else if (name == "p" || name == "div" || name == "hr" || name == "blockquote" ||
               name == "center" || name == "section") {
      paragraph();
    }
  }

  // Marks must touch the text they are about.
  void put_mark(const char* mark, bool closes) {
    bool blank = closes && out_.ends_with(' ');
    if (blank) out_.pop_back();
    if (closes && out_.ends_with(mark)) {
      out_.resize(out_.size() - std::string_view(mark).size());  // nothing between the marks
    } else {
      out_ += mark;
    }
    if (blank) out_ += ' ';
  }

  void put_code_block(bool closes) {
    if (closes == !code_) return;
    if (!closes) paragraph();
    if (closes && !out_.ends_with('\n')) out_ += '\n';
    out_ += closes ? "```\n\n" : "```\n";
    code_ = !closes;
  }

  void put_list(bool numbered, bool closes) {
    if (closes && !lists_.empty()) lists_.pop_back();
    constexpr std::size_t deepest = 10;
    if (!closes && lists_.size() < deepest) lists_.push_back(numbered);
    if (lists_.empty()) paragraph();
  }

  void put_item(bool closes) {
    if (closes) return;
    while (out_.ends_with(' ')) out_.pop_back();
    if (!out_.empty() && !out_.ends_with('\n')) out_ += '\n';
    if (lists_.size() > 1) out_ += std::string(3 * (lists_.size() - 1), ' ');
    out_ += !lists_.empty() && lists_.back() ? "1. " : "- ";
  }

  // The first row of a table is its head.
  void put_table(const std::string& name, bool closes) {
    if (name == "table") {
      table_ = !closes;
      rows_ = 0;
      paragraph();
    } else if (name == "tr" && !closes) {
      cells_ = 0;
      if (!out_.empty() && !out_.ends_with('\n')) out_ += '\n';
    } else if (name == "tr") {
      if (cells_ == 0) return;
      out_ += " |\n";
      if (rows_++ > 0) return;
      for (std::size_t i = 0; i < cells_; ++i) out_ += "| --- ";
      out_ += "|\n";
    } else if (!closes) {
      constexpr std::size_t most = 100;
      out_ += cells_ == 0 ? "| " : " | ";
      if (cells_ < most) ++cells_;
    }
  }

  void paragraph() {
    if (table_ && cells_ > 0) return;
    while (out_.ends_with(' ')) out_.pop_back();
    if (out_.empty()) return;
    if (!lists_.empty()) {
      if (!out_.ends_with('\n') && !out_.ends_with("- ")) out_ += ' ';
      return;
    }
    while (!out_.ends_with("\n\n")) out_ += '\n';
  }

  void put_text(std::string_view text) {
    std::string plain = with_entities(text);
    if (code_) {
      out_ += plain;
      return;
    }
    for (char c : plain) {
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
      bool begins = out_.empty() || out_.ends_with('\n') || out_.ends_with(' ');
      if (c == ' ' && begins) continue;
      if (c == '$') formula_ = !formula_;
      bool special = c == '*' || c == '_' || c == '`' || c == '[' || c == '<' || c == '\\' ||
                     (c == '#' && begins) || (c == '|' && table_);
      if (special && !formula_ && !inline_code_) out_ += '\\';
      out_ += c;
    }
  }

  std::string_view rest_;
  const PictureName& picture_;
  std::string out_;
  std::vector<bool> lists_;  // open ones; whether each is numbered
  bool code_ = false;
  bool inline_code_ = false;
  bool formula_ = false;
  bool table_ = false;
  std::size_t rows_ = 0;   // of the table
  std::size_t cells_ = 0;  // of the row
};

}  // namespace

std::string markdown_of_html(std::string_view html, const PictureName& picture) {
  return Writer(html, picture).write();
}

}  // namespace codevault
