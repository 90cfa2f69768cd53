#include "api/query.hpp"

#include <algorithm>
#include <charconv>

#include "base/error.hpp"

namespace codevault {

void check_query(const http::Request& request, std::initializer_list<std::string_view> known) {
  for (const auto& [name, value] : request.query) {
    if (std::ranges::find(known, name) == known.end()) {
      throw invalid(name, "is not a query parameter here");
    }
  }
}

std::string query_text(const http::Request& request, const std::string& name) {
  auto found = request.query.find(name);
  return found == request.query.end() ? std::string() : found->second;
}

std::size_t query_number(const http::Request& request, const std::string& name,
                         std::size_t otherwise, std::size_t least, std::size_t most) {
  if (!request.query.contains(name)) return otherwise;
  std::string text = query_text(request, name);
  std::size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || number < least || number > most) {
    throw invalid(name, "must be a whole number from " + std::to_string(least) + " to " +
                            std::to_string(most));
  }
  return number;
}

std::size_t page_size(const http::Request& request) {
  constexpr std::size_t usual = 50;
  constexpr std::size_t largest = 100;
  return query_number(request, "limit", usual, 1, largest);
}

}  // namespace codevault
