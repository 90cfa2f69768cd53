#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.hpp"

namespace codevault {

// Reads a list of origins such as "https://school.example, http://localhost:3000", separated by
// commas or blanks. Throws Error{invalid} on `setting` for an entry that is not scheme, host and
// port as a browser sends them; there is no wildcard.
std::vector<std::string> parse_origins(std::string_view list, const std::string& setting);

// Lets scripts of pages on other origins read answers of this API (CORS). Only with API tokens or
// as guests: browsers are never told to send cookies.
class CrossOrigin {
 public:
  explicit CrossOrigin(std::vector<std::string> origins) : origins_(std::move(origins)) {}

  // Allows the script to read the answer, if `origin`, of the request, is one of ours.
  void allow(std::string_view origin, http::Response& response) const;
  // Allows the request that a browser asks about beforehand, by OPTIONS, if its origin is one of
  // ours.
  void allow_next(const http::Request& asked, const std::set<std::string>& methods,
                  http::Response& response) const;

 private:
  bool knows(std::string_view origin) const;

  std::vector<std::string> origins_;
};

}  // namespace codevault
