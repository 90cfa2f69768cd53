#include "bullmq/script.hpp"

#include <map>
#include <regex>
#include <stdexcept>

namespace codevault::bullmq {
namespace {

// "local a, b = unpack(ARGV, <from>, ...": a and b.
std::vector<std::string> names_in(const std::string& text, const std::string& from) {
  std::regex line("(?:^|\n) *local ([a-z_, ]+) = unpack\\(ARGV, " + from + ", ");
  std::smatch found;
  std::vector<std::string> names;
  if (!std::regex_search(text, found, line)) return names;
  std::string list = found[1];
  std::regex word("[a-z_]+");
  for (std::sregex_iterator name(list.begin(), list.end(), word), end; name != end; ++name) {
    names.push_back(name->str());
  }
  return names;
}

void append(redis::Command& argv, Arguments arguments, const std::vector<std::string>& names) {
  bool fits = arguments.size() == names.size();
  for (std::size_t i = 0; fits && i < names.size(); ++i) fits = arguments[i].name == names[i];
  if (!fits) {
    std::string given;
    for (const Argument& argument : arguments) given += " " + std::string(argument.name);
    throw std::logic_error("a script is given other arguments than it names:" + given);
  }
  for (Argument& argument : arguments) argv.push_back(std::move(argument.value));
}

}  // namespace

QueueScript::QueueScript(std::string text)
    : script_(std::move(text)),
      arguments_(names_in(script_.text(), "1")),
      row_(names_in(script_.text(), "at")) {}

redis::Command QueueScript::argv(Arguments arguments, std::vector<Arguments> rows) const {
  redis::Command argv;
  argv.reserve(arguments.size() + rows.size() * row_.size());
  append(argv, std::move(arguments), arguments_);
  for (Arguments& row : rows) append(argv, std::move(row), row_);
  return argv;
}

const QueueScript& script(std::string_view name) {
  static const std::map<std::string_view, QueueScript> scripts = [] {
    std::map<std::string_view, QueueScript> all;
    for (const Source& source : sources) all.emplace(source.name, QueueScript(source.text));
    return all;
  }();
  auto known = scripts.find(name);
  if (known == scripts.end()) throw std::logic_error("no script '" + std::string(name) + "'");
  return known->second;
}

}  // namespace codevault::bullmq
