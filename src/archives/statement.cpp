#include "archives/statement.hpp"

#include <utility>

#include "archives/html.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

// HUSTOJ marks Markdown within its HTML: <div class="md">...</div>.
bool take_markdown(std::string_view& text) {
  for (std::string_view name : {"div", "span"}) {
    for (std::string_view quote : {"\"", "'", ""}) {
      std::string open = "<" + std::string(name) + " class=" + std::string(quote) + "md" +
                         std::string(quote) + ">";
      std::string close = "</" + std::string(name) + ">";
      if (!text.starts_with(open) || !text.ends_with(close)) continue;
      text.remove_prefix(open.size());
      text.remove_suffix(std::min(close.size(), text.size()));
      return true;
    }
  }
  return false;
}

std::string picture_extension(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return ".png";
  if (bytes.starts_with("\xFF\xD8")) return ".jpg";
  if (bytes.starts_with("GIF8")) return ".gif";
  if (bytes.starts_with("RIFF")) return ".webp";
  return {};
}

}  // namespace

void SectionedStatement::add(std::string_view title, std::string_view text, TextForm form) {
  text = trimmed(text, " \t\r\n");
  if (text.empty()) return;
  if (take_markdown(text)) form = TextForm::markdown;
  std::string markdown = to_utf8(text);
  if (form == TextForm::html) {
    markdown =
        markdown_of_html(markdown, [this](const std::string& address) { return picture(address); });
  }
  if (trimmed(markdown, " \n").empty()) return;
  if (!title.empty()) text_ += "## " + std::string(title) + "\n\n";
  text_ += with_line_end(std::move(markdown)) + '\n';
}

void SectionedStatement::add_picture(const std::string& address, std::string bytes) {
  std::string name = safe_name(last_part(address));
  std::string extension = picture_extension(bytes);
  bool named = ends_with_one_of(lower(name), {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"});
  if (!named && !extension.empty()) name += extension;
  std::string path = "statement/" + name;
  while (draft_.files.contains(path)) {
    path = "statement/" + std::to_string(++number_ + 1) + '-' + name;
  }
  pictures_[address] = path.substr(path.find('/') + 1);
  draft_.put(path, std::move(bytes));
}

std::string SectionedStatement::picture(const std::string& address) {
  if (auto known = pictures_.find(address); known != pictures_.end()) return known->second;
  std::size_t data = address.find(";base64,");
  if (address.starts_with("data:image/") && data != std::string::npos) {
    std::string bytes = decoded(std::string_view(address).substr(data + 8));
    std::string name = "picture" + std::to_string(pictures_.size() + 1);
    if (!bytes.empty() && !picture_extension(bytes).empty()) {
      add_picture(name, std::move(bytes));
      return pictures_[name];
    }
    return name;
  }
  // Left as it is where it leads elsewhere: the reader of the package tells of a picture that is
  // not there.
  return address.find("://") != std::string::npos ? address : safe_name(last_part(address));
}

void SectionedStatement::write(const std::string& language) {
  if (text_.empty()) return;
  while (text_.ends_with("\n\n")) text_.pop_back();
  draft_.files["statement/problem." + language + ".md"] = std::move(text_);
  text_.clear();
}

std::string decoded(std::string_view base64) {
  std::string plain;
  for (char c : base64) {
    if (c != '\n' && c != '\r' && c != ' ' && c != '\t') plain += c;
  }
  return from_base64(plain).value_or("");
}

std::string with_line_end(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text.empty() ? text : text + '\n';
}

}  // namespace codevault
