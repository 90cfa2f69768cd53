#include "http/negotiation.hpp"

#include <algorithm>

#include "http/text.hpp"

namespace codevault::http {
namespace {

// A weight such as "0.5"; a part that is none counts as the full one.
bool is_nothing(std::string_view parameter) {
  auto [name, value] = split_pair(parameter, '=');
  return same_word(name, "q") && !value.empty() &&
         value.find_first_not_of("0.") == std::string_view::npos;
}

auto find_header(Response& response, std::string_view name) {
  return std::ranges::find_if(response.headers,
                              [&](const auto& header) { return same_word(header.first, name); });
}

}  // namespace

bool accepts(std::string_view list, std::string_view name) {
  bool others = false;  // what "*" says of codings that are not in the list
  for (std::string_view item : split(list, ',')) {
    std::vector<std::string_view> parts = split(item, ';');
    if (parts.empty()) continue;
    bool allowed = std::none_of(parts.begin() + 1, parts.end(), is_nothing);
    if (same_word(parts[0], name)) return allowed;
    if (parts[0] == "*") others = allowed;
  }
  return others;
}

bool names(std::string_view list, std::string_view etag) {
  auto opaque = [](std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; };
  for (std::string_view item : split(list, ',')) {
    if (item == "*" || opaque(item) == opaque(etag)) return true;
  }
  return false;
}

void set_header(Response& response, std::string_view name, std::string value) {
  auto header = find_header(response, name);
  if (header == response.headers.end()) {
    response.headers.emplace_back(name, std::move(value));
  } else {
    header->second = std::move(value);
  }
}

void vary_on(Response& response, std::string_view name) {
  auto header = find_header(response, "Vary");
  if (header == response.headers.end()) {
    response.headers.emplace_back("Vary", name);
  } else if (std::ranges::none_of(split(header->second, ','),
                                  [&](std::string_view one) { return same_word(one, name); })) {
    header->second += ", " + std::string(name);
  }
}

}  // namespace codevault::http
