#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace codevault {

// The keys of one YAML map, each to be read once; finish() refuses the others. Every error is
// Error{invalid} that begins with "file:line:".
class YamlFields {
 public:
  // Reads the whole of `yaml`, which must hold a map; empty text is an empty map.
  static YamlFields parse(std::string_view yaml, std::string file);

  bool has(const std::string& key) const;
  // Whether the key holds a scalar, which text() can read.
  bool is_text(const std::string& key) const;
  bool is_list(const std::string& key) const;
  // Each returns nothing when the key is missing, and throws when its value is of another kind.
  std::optional<std::string> text(const std::string& key);
  std::optional<double> number(const std::string& key);
  std::optional<bool> yes_or_no(const std::string& key);
  // A list of strings, or one string: its words.
  std::optional<std::vector<std::string>> words(const std::string& key);
  // A list of strings, or one string as it is.
  std::optional<std::vector<std::string>> texts(const std::string& key);
  // A string, a map with the key `name`, or a list of either; empty when the key is missing.
  std::vector<std::string> names(const std::string& key);
  std::optional<YamlFields> map(const std::string& key);
  // A list of maps; empty when the key is missing.
  std::vector<YamlFields> maps(const std::string& key);
  // The keys that were not read yet, with their values as text.
  std::vector<std::pair<std::string, std::string>> rest_as_text();
  // Every key of this map, in order.
  std::vector<std::string> keys() const;
  // Accepts keys without reading them.
  void ignore(std::initializer_list<const char*> keys);

  // Throws when a key was not read.
  void finish() const;
  // One sentence, as finish() would throw it, for each key that was not read.
  std::vector<std::string> unknown_keys() const;
  [[noreturn]] void fail(const std::string& key, const std::string& problem) const;

 private:
  YamlFields(const YAML::Node& node, std::string file) : node_(node), file_(std::move(file)) {}

  YAML::Node take(const std::string& key);
  std::string where(const YAML::Node& node) const;

  YAML::Node node_;
  std::string file_;
  std::set<std::string> taken_;
};

}  // namespace codevault
