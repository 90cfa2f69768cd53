#include "base/yaml_fields.hpp"

#include <cmath>
#include <sstream>

#include "base/error.hpp"

namespace codevault {
namespace {

std::string place(const std::string& file, const YAML::Mark& mark) {
  return mark.is_null() ? file + ": " : file + ":" + std::to_string(mark.line + 1) + ": ";
}

// Returns the number of the first line that is indented with a tab, which YAML does not allow; 0 if
// there is none.
int line_with_tab(std::string_view yaml) {
  int line = 1;
  bool indented = true;  // so far only blanks
  for (char c : yaml) {
    if (c == '\t' && indented) return line;
    if (c == '\n') ++line;
    indented = c == '\n' || (indented && c == ' ');
  }
  return 0;
}

Error broken(const std::string& file, const std::string& sentence) {
  return Error(ErrorKind::invalid, sentence, file);
}

}  // namespace

YamlFields YamlFields::parse(std::string_view yaml, std::string file) {
  try {
    YAML::Node node = YAML::Load(std::string(yaml));
    if (node.IsNull()) node = YAML::Node(YAML::NodeType::Map);
    if (!node.IsMap()) throw broken(file, place(file, node.Mark()) + "must be a map of keys");
    return YamlFields(node, std::move(file));
  } catch (const YAML::Exception& error) {
    if (int line = line_with_tab(yaml)) {
      throw broken(file, file + ":" + std::to_string(line) +
                             ": is indented with a tab: YAML allows blanks only");
    }
    throw broken(file, place(file, error.mark) + error.msg);
  }
}

std::string YamlFields::where(const YAML::Node& node) const { return place(file_, node.Mark()); }

void YamlFields::fail(const std::string& key, const std::string& problem) const {
  YAML::Node node = node_[key];
  throw broken(file_, where(node ? node : node_) + "'" + key + "' " + problem);
}

bool YamlFields::has(const std::string& key) const { return static_cast<bool>(node_[key]); }

bool YamlFields::is_text(const std::string& key) const {
  YAML::Node node = node_[key];
  return node && node.IsScalar();
}

bool YamlFields::is_list(const std::string& key) const {
  YAML::Node node = node_[key];
  return node && node.IsSequence();
}

// An undefined node when the key is missing or has no value.
YAML::Node YamlFields::take(const std::string& key) {
  taken_.insert(key);
  YAML::Node node = node_[key];
  return node && node.IsNull() ? YAML::Node(YAML::NodeType::Undefined) : node;
}

std::optional<std::string> YamlFields::text(const std::string& key) {
  YAML::Node node = take(key);
  if (!node) return std::nullopt;
  if (!node.IsScalar()) fail(key, "must be a string");
  return node.Scalar();
}

std::optional<double> YamlFields::number(const std::string& key) {
  YAML::Node node = take(key);
  if (!node) return std::nullopt;
  double value = 0;
  if (!node.IsScalar() || !YAML::convert<double>::decode(node, value) || !std::isfinite(value)) {
    fail(key, "must be a number");
  }
  return value;
}

std::optional<bool> YamlFields::yes_or_no(const std::string& key) {
  YAML::Node node = take(key);
  if (!node) return std::nullopt;
  bool value = false;
  if (!node.IsScalar() || !YAML::convert<bool>::decode(node, value)) {
    fail(key, "must be true or false");
  }
  return value;
}

std::optional<std::vector<std::string>> YamlFields::texts(const std::string& key) {
  YAML::Node node = take(key);
  if (!node) return std::nullopt;
  if (node.IsScalar()) return std::vector{node.Scalar()};
  if (!node.IsSequence()) fail(key, "must be a string or a list of strings");
  std::vector<std::string> texts;
  for (const YAML::Node& item : node) {
    if (!item.IsScalar()) fail(key, "must be a string or a list of strings");
    texts.push_back(item.Scalar());
  }
  return texts;
}

std::optional<std::vector<std::string>> YamlFields::words(const std::string& key) {
  auto found = texts(key);
  if (!found || !node_[key].IsScalar()) return found;
  std::istringstream stream(found->front());
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> YamlFields::names(const std::string& key) {
  std::vector<std::string> names;
  auto add = [&](const YAML::Node& item) {
    YAML::Node name = item.IsMap() ? item["name"] : item;
    if (!name || !name.IsScalar()) fail(key, "must be a name, or a map with a name");
    names.push_back(name.Scalar());
  };
  YAML::Node node = take(key);
  if (!node) return names;
  if (!node.IsSequence()) {
    add(node);
  } else {
    for (const YAML::Node& item : node) add(item);
  }
  return names;
}

std::optional<YamlFields> YamlFields::map(const std::string& key) {
  YAML::Node node = take(key);
  if (!node) return std::nullopt;
  if (!node.IsMap()) fail(key, "must be a map of keys");
  return YamlFields(node, file_);
}

std::vector<YamlFields> YamlFields::maps(const std::string& key) {
  std::vector<YamlFields> maps;
  YAML::Node node = take(key);
  if (!node) return maps;
  if (!node.IsSequence()) fail(key, "must be a list");
  for (const YAML::Node& item : node) {
    if (!item.IsMap()) throw broken(file_, where(item) + "must be a map of keys");
    maps.push_back(YamlFields(item, file_));
  }
  return maps;
}

std::vector<std::pair<std::string, std::string>> YamlFields::rest_as_text() {
  std::vector<std::pair<std::string, std::string>> rest;
  for (const auto& entry : node_) {
    std::string key = entry.first.Scalar();
    if (taken_.contains(key)) continue;
    rest.emplace_back(key, text(key).value_or(""));
  }
  return rest;
}

std::vector<std::string> YamlFields::keys() const {
  std::vector<std::string> keys;
  for (const auto& entry : node_) keys.push_back(entry.first.Scalar());
  return keys;
}

void YamlFields::ignore(std::initializer_list<const char*> keys) {
  taken_.insert(keys.begin(), keys.end());
}

std::vector<std::string> YamlFields::unknown_keys() const {
  std::vector<std::string> sentences;
  for (const auto& entry : node_) {
    bool is_text = entry.first.IsScalar();
    if (is_text && taken_.contains(entry.first.Scalar())) continue;
    std::string key = is_text ? entry.first.Scalar() : "?";
    sentences.push_back(where(entry.first) + "there is no key '" + key + "' here");
  }
  return sentences;
}

void YamlFields::finish() const {
  std::vector<std::string> unknown = unknown_keys();
  if (!unknown.empty()) throw broken(file_, unknown.front());
}

}  // namespace codevault
