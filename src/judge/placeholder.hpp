#pragma once

#include <string>

namespace codevault {

// `text` with `by` wherever it has `placeholder`.
inline std::string replaced(std::string text, const std::string& placeholder,
                            const std::string& by) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos;
       at = text.find(placeholder, at + by.size())) {
    text.replace(at, placeholder.size(), by);
  }
  return text;
}

}  // namespace codevault
