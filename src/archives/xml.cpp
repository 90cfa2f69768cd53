#include "archives/xml.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace codevault {
namespace {

constexpr std::size_t most_tags = 1'000'000;
constexpr std::size_t deepest = 64;

// Returns where the tag at `at` ends: at its '>' outside of quotes, or the last byte.
std::size_t end_of_tag(std::string_view bytes, std::size_t at) {
  char quote = 0;
  for (; at < bytes.size(); ++at) {
    char c = bytes[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    }
  }
  return bytes.size() - 1;
}

// Returns where there is one tag too many, or one too deep; npos if nowhere. What looks like a tag
// in a comment or in CDATA counts like one: the bound is far above what packages have.
std::size_t excess_in(std::string_view bytes) {
  std::size_t tags = 0;
  std::size_t depth = 0;
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos;
       at = bytes.find('<', at + 1)) {
    std::string_view rest = bytes.substr(at);
    std::string_view close;
    if (rest.starts_with("<![CDATA[")) close = "]]>";
    if (rest.starts_with("<!--")) close = "-->";
    if (!close.empty()) {
      std::size_t end = bytes.find(close, at);
      if (end == std::string_view::npos) return std::string_view::npos;  // the parser says so
      at = end;
      continue;
    }
    if (rest.size() > 1 && (rest[1] == '?' || rest[1] == '!')) continue;
    std::size_t end = end_of_tag(bytes, at);
    bool closes = rest.size() > 1 && rest[1] == '/';
    bool empty = end > at && bytes[end - 1] == '/';
    if (closes) {
      if (depth > 0) --depth;
    } else if (!empty) {
      ++depth;
    }
    if (++tags > most_tags || depth > deepest) return at;
    at = end;
  }
  return std::string_view::npos;
}

}  // namespace

XmlFile::XmlFile(std::string bytes, std::string file)
    : file_(std::move(file)), bytes_(std::move(bytes)) {
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos;
       at = bytes_.find('\n', at + 1)) {
    line_ends_.push_back(static_cast<std::ptrdiff_t>(at));
  }
  auto fail = [&](std::size_t at, const std::string& what) {
    std::string place = file_ + ":" + std::to_string(line_at(static_cast<std::ptrdiff_t>(at)));
    throw Error(ErrorKind::invalid, place + ": " + what, file_);
  };
  std::size_t excess = excess_in(bytes_);
  if (excess != std::string::npos) fail(excess, "has more elements, or deeper ones, than are read");
  pugi::xml_parse_result result = document_.load_buffer(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  std::ptrdiff_t offset = std::clamp<std::ptrdiff_t>(result.offset, 0, std::ssize(bytes_));
  if (!result)
    fail(static_cast<std::size_t>(offset), std::string("is no XML: ") + result.description());
}

unsigned XmlFile::line_at(std::ptrdiff_t offset) const {
  return 1 +
         static_cast<unsigned>(std::ranges::lower_bound(line_ends_, offset) - line_ends_.begin());
}

unsigned XmlFile::line_of(const pugi::xml_node& node) const { return line_at(node.offset_debug()); }

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return text;
}

}  // namespace codevault
