#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/bytes.hpp"

namespace codevault {

// The fields of a JSON object, asked for one by one; finish() refuses the others. A field that is
// null counts as missing. Every error is Error{invalid} that names the field, with `prefix` before
// its name.
class JsonFields {
 public:
  // Borrows `object`.
  explicit JsonFields(const boost::json::object& object, std::string prefix = {});
  explicit JsonFields(boost::json::object&& object);

  // Each throws when the field is something else; those without `_if` also when it is missing.

  // A string of 1 to `most` bytes.
  std::string text(const std::string& name, Bytes most);
  std::optional<std::string> text_if(const std::string& name, Bytes most);
  // A string of at most `most` bytes.
  std::string contents(const std::string& name, Bytes most);
  std::optional<std::string> contents_if(const std::string& name, Bytes most);
  // At most `most` bytes of any kind: a string in `name`, or base64 in `name`Base64.
  std::optional<std::string> bytes_if(const std::string& name, Bytes most);
  std::optional<bool> choice_if(const std::string& name);
  // A whole number from `least` to `most`.
  std::optional<std::uint64_t> number_if(const std::string& name, std::uint64_t least,
                                         std::uint64_t most);
  std::vector<std::string> texts(const std::string& name);
  // At most `count` strings of at most `most` bytes.
  std::vector<std::string> texts_if(const std::string& name, std::size_t count, Bytes most);
  std::optional<JsonFields> object_if(const std::string& name);
  // At most `count` objects.
  std::vector<JsonFields> objects_if(const std::string& name, std::size_t count);

  // Throws for the first field that was not asked for.
  void finish() const;
  [[noreturn]] void fail(const std::string& name, const std::string& problem) const;

 private:
  JsonFields(std::shared_ptr<const boost::json::object> object, std::string prefix);

  const boost::json::value* find(const std::string& name);
  const boost::json::array* list(const std::string& name, std::size_t count, const char* of_what);
  std::string string_of(const boost::json::value& value, const std::string& name, Bytes most) const;

  std::shared_ptr<const boost::json::object> object_;
  std::string prefix_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace codevault
