#pragma once

#include <string>
#include <string_view>

#include "archives/draft.hpp"

namespace codevault {

enum class TextForm { html, markdown };

// A statement that an archive keeps in pieces, put together as Markdown.
class SectionedStatement {
 public:
  // Adds the pictures of the statement to `draft`, which must outlive this.
  explicit SectionedStatement(Draft& draft) : draft_(draft) {}

  // Adds a section under this title; without a title it is the first text. Empty ones are dropped.
  void add(std::string_view title, std::string_view text, TextForm form);
  // Keeps the bytes of a picture that sections show by this address. Call before add().
  void add_picture(const std::string& address, std::string bytes);
  // Writes the statement in this language.
  void write(const std::string& language);

 private:
  std::string picture(const std::string& address);

  Draft& draft_;
  std::map<std::string, std::string> pictures_;  // names by address
  unsigned number_ = 0;                          // that a picture was given last
  std::string text_;
};

// Returns what is between the blanks and line breaks around base64, decoded; empty if it is not
// base64.
std::string decoded(std::string_view base64);

// Ends with one line break, if not empty.
std::string with_line_end(std::string text);

}  // namespace codevault
