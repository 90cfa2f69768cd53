#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.hpp"

namespace codevault {

// Reads the JSON object that a request's body has to be. Throws Error{invalid} that says what is
// wrong and where: text that is not UTF-8 or not JSON, a key that is there twice, more nesting or
// more values than any request needs.
boost::json::object parse_body(std::string_view body);

// Throws http::Refusal 415 unless the request says that its body is JSON.
void require_json(const http::Request& request);

// The fields of a request whose body is a JSON object, taken one by one. Each throws Error{invalid}
// that names the field.
class BodyFields {
 public:
  explicit BodyFields(const http::Request& request);

  // Of at most `most` bytes, not empty.
  std::string text(const char* name, std::size_t most);
  std::optional<std::string> text_if(const char* name, std::size_t most);
  // Of any length.
  std::optional<std::string> contents_if(const char* name);
  std::optional<bool> choice_if(const char* name);
  std::optional<std::uint64_t> number_if(const char* name, std::uint64_t least, std::uint64_t most);
  std::vector<std::string> texts(const char* name);
  // Refuses fields that nobody took.
  void finish() const;

 private:
  std::optional<boost::json::value> take(const char* name);

  boost::json::object fields_;
};

}  // namespace codevault
