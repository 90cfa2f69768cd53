#include "jobs/run_job.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string_view>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-';
}

// Returns what is wrong with `name` for a file in the work folder; empty if nothing is.
std::string fault_of_name(std::string_view name) {
  constexpr std::size_t longest = 100;
  constexpr std::ptrdiff_t deepest = 8;
  if (name.empty()) return "must not be empty";
  if (name.size() > longest) return "is longer than 100 characters";
  if (std::ranges::count(name, '/') >= deepest) return "is more than 8 folders deep";
  for (std::string_view part : split(name, '/')) {
    if (part.empty()) return "must be a relative path without empty parts";
    if (part[0] == '.' || part[0] == '-') return "has a part that starts with '.' or '-'";
    if (!std::ranges::all_of(part, is_name_character)) {
      return "may have letters, digits, '.', '_', '-' and '/' only";
    }
  }
  return {};
}

void refuse_clashes(const std::set<std::string>& names) {
  for (const std::string& name : names) {  // no file may be another file's folder
    auto below = names.lower_bound(name + "/");
    if (below != names.end() && below->starts_with(name + "/")) {
      throw invalid("files", "has " + name + " both as a file and as a folder");
    }
  }
}

std::vector<File> take_files(JsonFields& fields, const Ceilings& ceilings) {
  std::vector<File> files;
  std::set<std::string> names;
  Bytes left = ceilings.input;
  for (JsonFields& file : fields.objects_if("files", ceilings.files)) {
    std::string name = file.contents("name", 4_KiB);
    std::string fault = fault_of_name(name);
    if (!fault.empty()) file.fail("name", fault);
    if (!names.insert(name).second) file.fail("name", "occurs twice: " + name);
    auto contents = file.bytes_if("content", left);
    file.finish();
    if (!contents) file.fail("content", "is missing");
    left -= contents->size();
    files.push_back({.name = name, .contents = make_blob(std::move(*contents))});
  }
  refuse_clashes(names);
  return files;
}

std::vector<std::string> take_args(JsonFields& fields, const Ceilings& ceilings) {
  std::vector<std::string> args = fields.texts_if("args", ceilings.args, 64_KiB);
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i].find('\0') == std::string::npos) continue;
    fields.fail("args[" + std::to_string(i) + "]", "must not hold a NUL character");
  }
  return args;
}

Program::Wishes take_limits(JsonFields& fields, const Ceilings& ceilings) {
  auto time = [&](const char* name, std::chrono::milliseconds most) {
    auto number = fields.number_if(name, 1, static_cast<std::uint64_t>(most.count()));
    return number ? std::optional(std::chrono::milliseconds(*number)) : std::nullopt;
  };
  Program::Wishes wishes;
  wishes.cpu_time = time("cpuTime", ceilings.cpu_time);
  wishes.wall_time = time("wallTime", ceilings.wall_time);
  wishes.memory = fields.number_if("memory", 1_MiB, ceilings.memory);
  wishes.output = fields.number_if("output", 0, ceilings.output);
  if (auto number = fields.number_if("processes", 1, ceilings.processes)) {
    wishes.processes = static_cast<unsigned>(*number);
  }
  fields.finish();
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

Program take_program(JsonFields& fields, const Ceilings& ceilings) {
  Program program;
  program.language = lower(fields.contents("language", 64));
  program.code = fields.contents("code", ceilings.code);
  if (auto input = fields.bytes_if("input", ceilings.input)) {
    program.input = make_blob(std::move(*input));
  }
  program.files = take_files(fields, ceilings);
  return program;
}

Program parse_program(const json::object& body, const Ceilings& ceilings) {
  JsonFields fields(body);
  Program program = take_program(fields, ceilings);
  program.args = take_args(fields, ceilings);
  if (auto limits = fields.object_if("limits")) program.limits = take_limits(*limits, ceilings);
  fields.finish();
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
