#include "judge/program.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string_view>

#include "base/encoding.hpp"
#include "base/error.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

using Fields = std::initializer_list<std::string_view>;

void refuse_unknown(const json::object& object, Fields known, const std::string& prefix) {
  for (const auto& member : object) {
    if (std::ranges::find(known, std::string_view(member.key())) == known.end()) {
      throw invalid(prefix + to_utf8(member.key()), "is not a field here");
    }
  }
}

const json::value* find(const json::object& object, std::string_view name) {
  const json::value* field = object.if_contains(name);
  return field && field->is_null() ? nullptr : field;
}

std::string text_of(const json::value& value, const std::string& field, Bytes most) {
  if (!value.is_string()) throw invalid(field, "must be a string");
  if (value.get_string().size() > most) {
    throw invalid(field, "is longer than " + std::to_string(most) + " bytes");
  }
  return std::string(value.get_string());
}

std::string required_text(const json::object& object, const std::string& name, Bytes most) {
  const json::value* value = find(object, name);
  if (!value) throw invalid(name, "is missing");
  return text_of(*value, name, most);
}

// The bytes in `name`, or, as base64, in `base64_name`; nothing when neither is there.
std::optional<std::string> bytes_of(const json::object& object, const std::string& prefix,
                                    const std::string& name, Bytes most) {
  std::string encoded_name = name + "Base64";
  const json::value* plain = find(object, name);
  const json::value* encoded = find(object, encoded_name);
  if (plain && encoded) {
    throw invalid(prefix + encoded_name, "and '" + name + "' are both there; send one of them");
  }
  if (plain) return text_of(*plain, prefix + name, most);
  if (!encoded) return std::nullopt;
  auto bytes = from_base64(text_of(*encoded, prefix + encoded_name, most / 3 * 4 + 4));
  if (!bytes) throw invalid(prefix + encoded_name, "is not base64");
  if (bytes->size() > most) {
    throw invalid(prefix + encoded_name, "holds more than " + std::to_string(most) + " bytes");
  }
  return bytes;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

// What is wrong with `name` as the name of a file in the work folder; empty when nothing is.
std::string fault_of_name(std::string_view name) {
  constexpr std::size_t longest = 100;
  constexpr std::ptrdiff_t deepest = 8;
  if (name.empty()) return "must not be empty";
  if (name.size() > longest) return "is longer than 100 characters";
  if (std::ranges::count(name, '/') >= deepest) return "is more than 8 folders deep";
  for (std::size_t start = 0; start <= name.size();) {
    std::size_t end = std::min(name.find('/', start), name.size());
    std::string_view part = name.substr(start, end - start);
    if (part.empty()) return "must be a relative path without empty parts";
    if (part[0] == '.' || part[0] == '-') return "has a part that starts with '.' or '-'";
    if (!std::ranges::all_of(part, is_name_character)) {
      return "may have letters, digits, '.', '_', '-' and '/' only";
    }
    start = end + 1;
  }
  return {};
}

std::vector<File> parse_files(const json::value& value, const Ceilings& ceilings) {
  if (!value.is_array()) throw invalid("files", "must be a list of {name, content}");
  const json::array& list = value.get_array();
  if (list.size() > ceilings.files) {
    throw invalid("files", "has more than " + std::to_string(ceilings.files) + " files");
  }
  std::vector<File> files;
  std::set<std::string> names;
  Bytes left = ceilings.input;
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::string prefix = "files[" + std::to_string(i) + "]";
    if (!list[i].is_object()) throw invalid(prefix, "must be {name, content}");
    prefix += '.';
    const json::object& object = list[i].get_object();
    refuse_unknown(object, {"name", "content", "contentBase64"}, prefix);
    const json::value* name_value = find(object, "name");
    if (!name_value) throw invalid(prefix + "name", "is missing");
    std::string name = text_of(*name_value, prefix + "name", 4_KiB);
    std::string fault = fault_of_name(name);
    if (!fault.empty()) throw invalid(prefix + "name", fault);
    if (!names.insert(name).second) throw invalid(prefix + "name", "is there twice: " + name);
    auto contents = bytes_of(object, prefix, "content", left);
    if (!contents) throw invalid(prefix + "content", "is missing");
    left -= contents->size();
    files.push_back({.name = name, .contents = make_blob(std::move(*contents))});
  }
  for (const std::string& name : names) {  // no file may be another's folder
    auto below = names.lower_bound(name + "/");
    if (below != names.end() && below->starts_with(name + "/")) {
      throw invalid("files", "has " + name + " both as a file and as a folder");
    }
  }
  return files;
}

std::vector<std::string> parse_args(const json::value& value, const Ceilings& ceilings) {
  if (!value.is_array()) throw invalid("args", "must be a list of strings");
  if (value.get_array().size() > ceilings.args) {
    throw invalid("args", "has more than " + std::to_string(ceilings.args) + " arguments");
  }
  std::vector<std::string> args;
  for (const json::value& item : value.get_array()) {
    std::string field = "args[" + std::to_string(args.size()) + "]";
    args.push_back(text_of(item, field, 64_KiB));
    if (args.back().find('\0') != std::string::npos) {
      throw invalid(field, "must not hold a NUL character");
    }
  }
  return args;
}

// A whole number from `least` to `most`; nothing when the field is not there.
std::optional<std::uint64_t> parse_limit(const json::object& object, const std::string& name,
                                         std::uint64_t least, std::uint64_t most) {
  const json::value* value = find(object, name);
  if (!value) return std::nullopt;
  std::string field = "limits." + name;
  std::string range =
      "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most);
  boost::system::error_code error;
  auto number = value->is_number() ? value->to_number<std::uint64_t>(error) : 0;
  if (!value->is_number() || error || number < least || number > most) throw invalid(field, range);
  return number;
}

Program::Wishes parse_limits(const json::value& value, const Ceilings& ceilings) {
  if (!value.is_object()) throw invalid("limits", "must be an object");
  const json::object& object = value.get_object();
  refuse_unknown(object, {"cpuTime", "wallTime", "memory", "output", "processes"}, "limits.");
  auto time = [&](const char* name, std::chrono::milliseconds most) {
    auto number = parse_limit(object, name, 1, static_cast<std::uint64_t>(most.count()));
    return number ? std::optional(std::chrono::milliseconds(*number)) : std::nullopt;
  };
  Program::Wishes wishes;
  wishes.cpu_time = time("cpuTime", ceilings.cpu_time);
  wishes.wall_time = time("wallTime", ceilings.wall_time);
  wishes.memory = parse_limit(object, "memory", 1_MiB, ceilings.memory);
  wishes.output = parse_limit(object, "output", 0, ceilings.output);
  if (auto number = parse_limit(object, "processes", 1, ceilings.processes)) {
    wishes.processes = static_cast<unsigned>(*number);
  }
  return wishes;
}

void put_bytes(json::object& object, const std::string& name, const std::string& bytes) {
  if (is_utf8(bytes)) {
    object[name] = bytes;
  } else {
    object[name + "Base64"] = to_base64(bytes);
  }
}

json::object to_json(const Program::Wishes& wishes) {
  json::object object;
  if (wishes.cpu_time) object["cpuTime"] = wishes.cpu_time->count();
  if (wishes.wall_time) object["wallTime"] = wishes.wall_time->count();
  if (wishes.memory) object["memory"] = *wishes.memory;
  if (wishes.output) object["output"] = *wishes.output;
  if (wishes.processes) object["processes"] = *wishes.processes;
  return object;
}

}  // namespace

Program parse_program(const json::object& body, const Ceilings& ceilings) {
  refuse_unknown(body, {"language", "code", "files", "args", "input", "inputBase64", "limits"}, "");
  Program program;
  program.language = required_text(body, "language", 64);
  std::ranges::transform(program.language, program.language.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  program.code = required_text(body, "code", ceilings.code);
  if (auto input = bytes_of(body, "", "input", ceilings.input)) {
    program.input = make_blob(std::move(*input));
  }
  if (const json::value* files = find(body, "files")) program.files = parse_files(*files, ceilings);
  if (const json::value* args = find(body, "args")) program.args = parse_args(*args, ceilings);
  if (const json::value* limits = find(body, "limits")) {
    program.limits = parse_limits(*limits, ceilings);
  }
  return program;
}

json::object to_json(const Program& program) {
  json::object object;
  object["language"] = program.language;
  object["code"] = program.code;
  if (program.input) put_bytes(object, "input", *program.input);
  if (!program.args.empty()) object["args"] = json::value_from(program.args);
  if (!program.files.empty()) {
    json::array& files = object["files"].emplace_array();
    for (const File& file : program.files) {
      json::object& entry = files.emplace_back(json::object{}).get_object();
      entry["name"] = file.name;
      put_bytes(entry, "content", contents_of(file.contents));
    }
  }
  json::object limits = to_json(program.limits);
  if (!limits.empty()) object["limits"] = std::move(limits);
  return object;
}

}  // namespace codevault
