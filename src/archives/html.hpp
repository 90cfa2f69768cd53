#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace codevault {

// Returns the name of a picture in the package for the address a statement shows it by.
using PictureName = std::function<std::string(const std::string& address)>;

// Returns the Markdown of a piece of HTML, as judges keep in their statements: paragraphs, lists,
// tables, code, pictures and formulas between dollars. Unknown elements become their text; scripts
// and styles are dropped. Takes any text; its time is linear in it.
std::string markdown_of_html(std::string_view html, const PictureName& picture);

}  // namespace codevault
