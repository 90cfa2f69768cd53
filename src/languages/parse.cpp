#include "languages/parse.hpp"

#include <algorithm>
#include <regex>

#include "base/error.hpp"
#include "base/yaml_fields.hpp"

namespace codevault {
namespace {

// Compiling takes more of everything than a small program does.
constexpr Limits compiling{.cpu_time = std::chrono::seconds(20),
                           .wall_time = std::chrono::seconds(40),
                           .memory = 1_GiB,
                           .output = 64_KiB,
                           .processes = 128,
                           .files = 256_MiB};
constexpr Limits formatting{.cpu_time = std::chrono::seconds(5),
                            .wall_time = std::chrono::seconds(15),
                            .memory = 512_MiB,
                            .output = 4_MiB,
                            .processes = 64};
constexpr Limits making_ahead{.cpu_time = std::chrono::seconds(120),
                              .wall_time = std::chrono::seconds(300),
                              .memory = 1_GiB,
                              .output = 64_KiB,
                              .processes = 128,
                              .files = 512_MiB};

std::string required(YamlFields& fields, const std::string& key) {
  auto text = fields.text(key);
  if (!text || text->empty()) fields.fail(key, "is missing");
  return *text;
}

std::vector<std::string> list(YamlFields& fields, const std::string& key) {
  return fields.texts(key).value_or(std::vector<std::string>());
}

std::uint64_t whole(YamlFields& fields, const std::string& key, std::uint64_t otherwise) {
  auto number = fields.number(key);
  if (!number) return otherwise;
  if (*number < 1 || *number != static_cast<double>(static_cast<std::uint64_t>(*number))) {
    fields.fail(key, "must be a whole number, at least 1");
  }
  return static_cast<std::uint64_t>(*number);
}

Limits parse_limits(YamlFields fields, const Limits& defaults) {
  Limits limits = defaults;
  auto time = [&](const char* key, std::chrono::milliseconds& of) {
    of = std::chrono::milliseconds(whole(fields, key, static_cast<std::uint64_t>(of.count())));
  };
  auto mebibytes = [&](const char* key, Bytes& of) { of = whole(fields, key, of >> 20) << 20; };
  time("cpu_time_ms", limits.cpu_time);
  time("wall_time_ms", limits.wall_time);
  mebibytes("memory_mib", limits.memory);
  mebibytes("files_mib", limits.files);
  limits.output = whole(fields, "output_kib", limits.output >> 10) << 10;
  limits.processes = static_cast<unsigned>(whole(fields, "processes", limits.processes));
  limits.file_count = static_cast<unsigned>(whole(fields, "file_count", limits.file_count));
  fields.finish();
  return limits;
}

Step parse_step(YamlFields fields, const Limits& defaults) {
  Step step{.argv = list(fields, "argv"), .limits = defaults};
  if (step.argv.empty()) fields.fail("argv", "is missing");
  step.environment = list(fields, "environment");
  step.keep = list(fields, "keep");
  step.beside_heap = fields.has("beside_heap_mib") ? whole(fields, "beside_heap_mib", 0) << 20 : 0;
  step.live = list(fields, "live");
  step.terminal = fields.yes_or_no("terminal").value_or(false);
  step.out_of_memory = list(fields, "out_of_memory");
  step.warm = fields.text("warm").value_or("");
  if (auto limits = fields.map("limits")) step.limits = parse_limits(std::move(*limits), defaults);
  fields.finish();
  return step;
}

std::map<std::string, std::string> parse_standards(YamlFields fields) {
  std::map<std::string, std::string> standards;
  for (const std::string& standard : fields.keys()) {
    for (const std::string& name : list(fields, standard)) standards[name] = standard;
  }
  return standards;
}

Precompiled parse_precompiled(YamlFields fields) {
  Precompiled precompiled{.headers = list(fields, "headers")};
  auto files = fields.map("files");
  if (files) precompiled.files = files->rest_as_text();
  auto make = fields.map("make");
  if (!make) fields.fail("make", "is missing");
  precompiled.make = parse_step(std::move(*make), making_ahead);
  precompiled.use = list(fields, "use");
  precompiled.made_of = list(fields, "made_of");
  precompiled.doubtful = list(fields, "doubtful");
  fields.finish();
  return precompiled;
}

std::map<std::string, Warm> parse_warm(YamlFields fields) {
  std::map<std::string, Warm> warm;
  for (const std::string& name : fields.keys()) {
    YamlFields entry = *fields.map(name);
    Warm& of = warm[name];
    of.argv = list(entry, "argv");
    if (of.argv.empty()) entry.fail("argv", "is missing");
    of.environment = list(entry, "environment");
    entry.finish();
  }
  return warm;
}

Rule parse_rule(const std::string& id, YamlFields fields) {
  Rule rule{.id = id};
  std::string level = required(fields, "level");
  if (level != "blocks" && level != "warns") fields.fail("level", "must be 'blocks' or 'warns'");
  rule.level = level == "blocks" ? Rule::Level::blocks : Rule::Level::warns;
  rule.says = required(fields, "says");
  rule.names = list(fields, "names");
  if (rule.names.empty()) fields.fail("names", "is missing");
  try {
    check_names(rule);
  } catch (const Error& error) {
    fields.fail("names", error.what());
  }
  fields.finish();
  return rule;
}

std::string pattern(YamlFields& fields, const std::string& key) {
  std::string text = fields.text(key).value_or("");
  try {
    if (!text.empty() && std::regex(text).mark_count() == 0) fields.fail(key, "needs a group");
  } catch (const std::regex_error& error) {
    fields.fail(key, std::string("is no regular expression: ") + error.what());
  }
  return text;
}

}  // namespace

CodeRules parse_rules(std::string_view yaml, const std::string& file_name) {
  YamlFields fields = YamlFields::parse(yaml, file_name);
  CodeRules rules;
  std::string grammar = required(fields, "grammar");
  rules.grammar = find_grammar(grammar);
  if (!rules.grammar) fields.fail("grammar", "says '" + grammar + "', which there is not");
  std::optional<YamlFields> of = fields.map("rules");
  if (!of) fields.fail("rules", "is missing");
  for (const std::string& id : of->keys()) rules.rules.push_back(parse_rule(id, *of->map(id)));
  fields.finish();
  return rules;
}

Language parse_language(std::string_view yaml, const std::string& file_name,
                        const RulesByName& rules) {
  YamlFields fields = YamlFields::parse(yaml, file_name);
  Language language;
  language.id = required(fields, "id");
  language.name = required(fields, "name");
  language.aliases = list(fields, "aliases");
  language.monaco = required(fields, "monaco");
  language.extensions = list(fields, "extensions");
  if (language.extensions.empty()) fields.fail("extensions", "is missing");
  language.source = required(fields, "source");
  language.source_pattern = pattern(fields, "source_pattern");
  language.named_after_types = fields.yes_or_no("named_after_types").value_or(false);
  language.opening = fields.text("opening").value_or("");
  language.standard = fields.text("standard").value_or("");
  if (auto standards = fields.map("standards"))
    language.standards = parse_standards(std::move(*standards));
  if (auto compile = fields.map("compile"))
    language.compile = parse_step(std::move(*compile), compiling);
  if (auto precompiled = fields.map("precompiled"))
    language.precompiled = parse_precompiled(std::move(*precompiled));
  auto run = fields.map("run");
  if (!run) fields.fail("run", "is missing");
  language.run = parse_step(std::move(*run), Limits{});
  if (auto format = fields.map("format"))
    language.format = parse_step(std::move(*format), formatting);
  if (auto warm = fields.map("warm")) language.warm = parse_warm(std::move(*warm));
  if (std::string name = fields.text("rules").value_or(""); !name.empty()) {
    auto found = rules.find(name);
    if (found == rules.end()) fields.fail("rules", "says '" + name + "', which there is not");
    language.rules = found->second;
  }
  for (const Step* step : {&language.run, language.compile ? &*language.compile : nullptr}) {
    if (step && !step->warm.empty() && !language.warm.contains(step->warm)) {
      fields.fail("warm", "has no '" + step->warm + "'");
    }
  }
  language.version_command = list(fields, "version_command");
  if (language.version_command.empty()) fields.fail("version_command", "is missing");
  language.version_pattern = pattern(fields, "version_pattern");
  language.mounts = list(fields, "mounts");
  language.packages = list(fields, "packages");
  language.starter = required(fields, "starter");
  language.hello = required(fields, "hello");
  fields.finish();
  return language;
}

}  // namespace codevault
