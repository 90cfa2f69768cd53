#include "problem/metadata.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/error.hpp"
#include "base/yaml_fields.hpp"

namespace codevault {
namespace {

using Words = std::vector<std::string>;

constexpr double mebibyte = 1024.0 * 1024.0;

// Calls `read`, which reads keys that only the later format has. A legacy package may have them for
// another judge, with other values: what cannot be read there is passed over.
template <typename Read>
void read_later_keys(Metadata& metadata, Read read) {
  try {
    read();
  } catch (const Error& error) {
    if (metadata.format != PackageFormat::legacy) throw;
    PackageFinding finding = finding_of(error.what(), PackageFinding::Level::warning);
    finding.message += ", and is passed over: the legacy format does not have it";
    metadata.findings.push_back(std::move(finding));
  }
}

std::chrono::milliseconds seconds(double value) {
  return std::chrono::milliseconds(std::llround(value * 1000));
}

// Reads a number above 0 that fits all that is computed with it.
double positive(YamlFields& fields, const std::string& key, double otherwise) {
  auto value = fields.number(key);
  if (value && (*value <= 0 || *value > 1e6)) fields.fail(key, "must be from above 0 to 1000000");
  return value.value_or(otherwise);
}

Words words_of(const std::string& text) {
  std::istringstream stream(text);
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// Splits a line as a shell does: text between quotes is one word, or a part of one. A quote without
// its second is an ordinary letter.
Words words_of_command(const std::string& text) {
  Words words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    bool quote = c == '"' || c == '\'';
    std::size_t end = quote ? text.find(c, at + 1) : std::string::npos;
    bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank && !in_word) words.emplace_back();
    in_word = !blank;
    if (blank) continue;
    if (end == std::string::npos) {
      words.back() += c;
    } else {
      words.back() += text.substr(at + 1, end - at - 1);
      at = end;
    }
  }
  return words;
}

// Reads a list of words, or one line of them.
std::optional<Words> command_words(YamlFields& fields, const std::string& key) {
  bool is_line = fields.has(key) && fields.is_text(key);
  if (!is_line) return fields.words(key);
  return words_of_command(fields.text(key).value_or(""));
}

PackageFormat format_of(YamlFields& fields) {
  std::string version = fields.text("problem_format_version").value_or("legacy");
  if (version == "legacy" || version == "legacy-icpc") return PackageFormat::legacy;
  for (const char* known : {"2023-07", "2023-07-draft", "2025-09", "2025-09-draft", "draft"}) {
    if (version == known) return PackageFormat::modern;
  }
  fields.fail("problem_format_version",
              "is '" + version + "'; known are legacy, legacy-icpc, 2023-07-draft and 2025-09");
}

// Returns whether `key` holds a map, if it may hold something else as well.
bool is_map(YamlFields& fields, const std::string& key) {
  try {
    return fields.map(key).has_value();
  } catch (const Error&) {
    return false;
  }
}

void read_names(YamlFields& fields, Problem& problem) {
  if (is_map(fields, "name")) {
    for (auto& [language, name] : fields.map("name")->rest_as_text()) {
      problem.names[language] = name;
    }
  } else if (auto name = fields.text("name")) {
    problem.names["en"] = *name;
  }
}

void read_sizes(YamlFields& limits, Problem& problem) {
  auto size = [&](const char* key, Bytes& bytes, double unit) {
    if (limits.has(key)) bytes = static_cast<Bytes>(positive(limits, key, 1) * unit);
  };
  size("memory", problem.memory, mebibyte);
  size("output", problem.output, mebibyte);
  size("code", problem.code, 1024);
  size("compilation_memory", problem.compilation.memory, mebibyte);
  size("validation_memory", problem.validation.memory, mebibyte);
  size("validation_output", problem.validation.output, mebibyte);
  auto time = [&](const char* key, Limits& of) {
    of.cpu_time = seconds(positive(limits, key, 60));
    of.wall_time = 2 * of.cpu_time;
  };
  time("compilation_time", problem.compilation);
  time("validation_time", problem.validation);
}

void read_multipliers(YamlFields& limits, Metadata& metadata) {
  auto multipliers = limits.map("time_multipliers");
  if (!multipliers) return;
  metadata.problem.accepted_to_limit = positive(*multipliers, "ac_to_time_limit", 2);
  metadata.problem.limit_to_too_slow = positive(*multipliers, "time_limit_to_tle", 1.5);
  warn_of_unknown_keys(*multipliers, metadata.findings);
}

void read_limits(YamlFields& fields, Metadata& metadata) {
  Problem& problem = metadata.problem;
  bool legacy = metadata.format == PackageFormat::legacy;
  if (legacy) {
    problem.accepted_to_limit = 5;
    problem.limit_to_too_slow = 2;
  }
  auto limits = fields.map("limits");
  if (!limits) return;
  read_sizes(*limits, problem);
  for (const char* key : {"time_limit", "time"}) {  // the second is an old extension
    if (!limits->has(key)) continue;
    read_later_keys(metadata, [&] { problem.time_limit = seconds(positive(*limits, key, 1)); });
  }
  read_later_keys(metadata, [&] {
    problem.time_resolution = seconds(positive(*limits, "time_resolution", 1));
  });
  problem.accepted_to_limit = positive(*limits, "time_multiplier", problem.accepted_to_limit);
  problem.limit_to_too_slow = positive(*limits, "time_safety_margin", problem.limit_to_too_slow);
  read_later_keys(metadata, [&] { read_multipliers(*limits, metadata); });
  read_later_keys(metadata, [&] {
    problem.passes = static_cast<unsigned>(positive(*limits, "validation_passes", 2));
  });
  warn_of_unknown_keys(*limits, metadata.findings);
}

// Legacy's `validation`; early packages of the later format have it too.
void read_validation(YamlFields& fields, Metadata& metadata) {
  Problem& problem = metadata.problem;
  if (is_map(fields, "validation")) {  // an early form of the later format
    auto validation = fields.map("validation");
    metadata.custom_validation = true;
    problem.interactive = validation->yes_or_no("interactive").value_or(false);
    if (validation->yes_or_no("multi-pass").value_or(false)) problem.passes = 2;
    warn_of_unknown_keys(*validation, metadata.findings);
    return;
  }
  Words words = words_of(fields.text("validation").value_or("default"));
  if (words.empty() || (words[0] != "default" && words[0] != "custom")) {
    fields.fail("validation", "must begin with default or custom");
  }
  metadata.custom_validation = words[0] == "custom";
  for (std::size_t i = 1; i < words.size(); ++i) {
    bool known = metadata.custom_validation;
    if (known && words[i] == "interactive") {
      problem.interactive = true;
    } else if (known && words[i] == "multi-pass") {
      problem.passes = std::max(problem.passes, 2u);
    } else if (!known || words[i] != "score") {
      fields.fail("validation", "has the word '" + words[i] + "', which does not belong there");
    }
  }
  metadata.validator_flags = command_words(fields, "validator_flags").value_or(Words());
}

void read_objective(YamlFields& fields, Metadata& metadata) {
  auto grading = fields.map("grading");
  if (!grading) return;
  std::string objective = grading->text("objective").value_or("max");
  if (objective != "max" && objective != "min") grading->fail("objective", "must be max or min");
  if (objective == "min") metadata.problem.objective = Problem::Objective::minimise;
  grading->ignore({"show_test_data_groups", "on_reject", "accept_score", "reject_score", "range"});
  warn_of_unknown_keys(*grading, metadata.findings);
}

void read_types(YamlFields& fields, Metadata& metadata) {
  Problem& problem = metadata.problem;
  bool multi_pass = false;
  for (const std::string& type : fields.texts("type").value_or(Words())) {
    if (type == "scoring") {
      problem.scoring = true;
    } else if (type == "interactive") {
      problem.interactive = true;
    } else if (type == "multi-pass") {
      multi_pass = true;
    } else if (type == "submit-answer") {
      fields.fail("type", "is submit-answer: there would be no program to run");
    } else if (type != "pass-fail") {
      fields.fail("type", "has '" + type + "', which is no type of problem");
    }
  }
  const Words validation = words_of(fields.is_text("validation") ? *fields.text("validation") : "");
  multi_pass = multi_pass || std::ranges::count(validation, "multi-pass") > 0;  // legacy's way
  problem.passes = multi_pass ? std::max(problem.passes, 2u) : 1;
}

std::string credits_of(YamlFields& fields) {
  Words people = fields.texts("author").value_or(Words());
  if (is_map(fields, "credits")) {
    auto credits = fields.map("credits");
    credits->ignore({"contributors", "testers", "translators", "packagers", "acknowledgements"});
    if (credits->has("authors")) people = credits->names("authors");
  } else if (fields.has("credits")) {
    people = fields.names("credits");
  }
  std::string text;
  for (const std::string& person : people) text += (text.empty() ? "" : ", ") + person;
  return text;
}

Words keywords_of(YamlFields& fields, PackageFormat format) {
  if (format == PackageFormat::modern) return fields.texts("keywords").value_or(Words());
  Words words = fields.words("keywords").value_or(Words());
  bool two_words = words.size() > 1 && words[0] == "first" && words[1] == "steps";
  if (!two_words) return words;
  words.erase(words.begin());
  words.front() = "first steps";  // a difficulty
  return words;
}

void read_constants(YamlFields& fields, Metadata& metadata) {
  auto constants = fields.map("constants");
  if (!constants) return;
  for (const std::string& name : constants->keys()) {
    if (is_map(*constants, name)) {  // several forms of one value, an extension
      for (auto& [form, value] : constants->map(name)->rest_as_text()) {
        metadata.constants[form == "value" ? name : fmt::format("{}.{}", name, form)] = value;
      }
    } else {
      metadata.constants[name] = constants->text(name).value_or("");
    }
  }
}

void read_grader_flags(YamlFields& fields, Grading& grading) {
  using Verdicts = Grading::Verdicts;
  using Scores = Grading::Scores;
  static const std::map<std::string, Verdicts> verdicts = {
      {"worst_error", Verdicts::worst_error},
      {"first_error", Verdicts::first_error},
      {"always_accept", Verdicts::always_accept}};
  static const std::map<std::string, Scores> scores = {{"sum", Scores::sum},
                                                       {"avg", Scores::average},
                                                       {"min", Scores::minimum},
                                                       {"max", Scores::maximum}};
  auto flags = fields.words("grader_flags");
  if (!flags) return;
  grading.verdicts = Verdicts::worst_error;  // flags replace everything set above
  grading.scores = Scores::sum;
  grading.ignore_sample = false;
  grading.accept_if_any_accepted = false;
  for (const std::string& flag : *flags) {
    if (auto verdict = verdicts.find(flag); verdict != verdicts.end()) {
      grading.verdicts = verdict->second;
    } else if (auto score = scores.find(flag); score != scores.end()) {
      grading.scores = score->second;
    } else if (flag == "ignore_sample") {
      grading.ignore_sample = true;
    } else if (flag == "accept_if_any_accepted") {
      grading.accept_if_any_accepted = true;
    } else {
      fields.fail("grader_flags", "has '" + flag + "', which the default grader does not know");
    }
  }
}

// Reads words, or a map from the name of a validator to its flags: there is one validator only.
std::optional<Words> read_flags(YamlFields& fields, const std::string& key) {
  if (!is_map(fields, key)) return command_words(fields, key);
  auto map = fields.map(key);
  map->ignore({"name"});
  return command_words(*map, "flags");
}

// Reads "A B": the range of a group's scores.
std::optional<double> best_of_range(YamlFields& fields) {
  Words range = fields.words("range").value_or(Words());
  if (range.empty()) return std::nullopt;
  char* end = nullptr;
  double best = range.size() == 2 ? std::strtod(range[1].c_str(), &end) : 0;
  if (range.size() != 2 || *end != '\0') fields.fail("range", "must be two numbers");
  return std::isfinite(best) ? std::optional(best) : std::nullopt;
}

void read_legacy_grading(YamlFields& fields, GroupSettings& group) {
  Grading& grading = group.grading;
  if (fields.text("grading").value_or("default") != "default") {
    fields.fail("grading", "is custom: grader programs are not supported");
  }
  if (auto on_reject = fields.text("on_reject")) {
    bool known = *on_reject == "break" || *on_reject == "continue" || *on_reject == "worst_error" ||
                 *on_reject == "first_error" || *on_reject == "grade";
    if (!known) fields.fail("on_reject", "must be break or continue");
    grading.stop_on_reject = *on_reject == "break" || *on_reject == "first_error";
  }
  read_grader_flags(fields, grading);
  grading.accept_score = fields.number("accept_score").value_or(grading.accept_score);
  grading.reject_score = fields.number("reject_score").value_or(grading.reject_score);
  if (auto best = best_of_range(fields)) group.best_score = best;
}

// The keys of format 2025-09; the drafts before it had them as "scoring.score" and so on.
void read_scores(YamlFields& fields, const char* max_score, const char* aggregation,
                 GroupSettings& group) {
  Grading& grading = group.grading;
  if (auto score = fields.text(max_score)) {
    grading.max_score.reset();
    if (*score != "unbounded") grading.max_score = fields.number(max_score);
    if (grading.max_score && *grading.max_score < 0) fields.fail(max_score, "must not be negative");
  }
  if (auto way = fields.text(aggregation)) {
    if (*way == "pass-fail") {
      grading.scores = Grading::Scores::pass_fail;
    } else if (*way == "sum") {
      grading.scores = Grading::Scores::sum;
    } else if (*way == "min") {
      grading.scores = Grading::Scores::minimum;
    } else {
      fields.fail(aggregation, "must be pass-fail, sum or min");
    }
    grading.stop_on_reject = grading.scores != Grading::Scores::sum;
  }
  if (auto names = fields.texts("require_pass")) grading.require_pass = *names;
}

void read_modern_grading(YamlFields& fields, GroupSettings& group, PackageFindings& findings) {
  read_scores(fields, "max_score", "score_aggregation", group);
  if (auto scoring = fields.map("scoring")) {
    read_scores(*scoring, "score", "aggregation", group);
    warn_of_unknown_keys(*scoring, findings);
  }
  for (const char* key : {"static_validation_score", "static_validation"}) {
    auto value = fields.has(key) && !is_map(fields, key) ? fields.text(key) : std::nullopt;
    if (fields.has(key) && value != "false") {
      fields.fail(key, "asks for a static validator, which is not supported");
    }
  }
  if (auto args = fields.texts("args")) group.args = *args;
}

}  // namespace

void warn_of_unknown_keys(const YamlFields& fields, PackageFindings& findings) {
  for (const std::string& sentence : fields.unknown_keys()) {
    PackageFinding finding = finding_of(sentence, PackageFinding::Level::warning);
    finding.advice = "Remove it, or correct its spelling.";
    findings.push_back(std::move(finding));
  }
}

// Reads `codevault: {rules: {no-process: warn}}`, a key of ours.
void read_rules(YamlFields& fields, Problem& problem) {
  auto ours = fields.map("codevault");
  if (!ours) return;
  if (auto rules = ours->map("rules")) {
    for (const std::string& rule : rules->keys()) {
      try {
        problem.rules.rules[rule] = parse_rule_action(rules->text(rule).value_or(""));
      } catch (const Error& error) {
        rules->fail(rule, error.what());
      }
    }
    rules->finish();
  }
  ours->finish();
}

Metadata parse_metadata(const std::string& yaml, const std::string& file) {
  YamlFields fields = YamlFields::parse(yaml, file);
  Metadata metadata;
  Problem& problem = metadata.problem;
  metadata.format = format_of(fields);
  problem.modern = metadata.format == PackageFormat::modern;
  read_names(fields, problem);
  problem.license = fields.text("license").value_or("unknown");
  read_later_keys(metadata, [&] { problem.credits = credits_of(fields); });
  read_limits(fields, metadata);
  read_types(fields, metadata);
  read_validation(fields, metadata);
  read_objective(fields, metadata);
  read_later_keys(metadata, [&] { read_constants(fields, metadata); });
  problem.keywords = keywords_of(fields, metadata.format);
  problem.languages = fields.words("languages").value_or(Words());
  if (problem.languages == Words{"all"}) problem.languages.clear();
  read_rules(fields, problem);
  fields.ignore({"uuid", "version", "source", "source_url", "rights_owner", "embargo_until",
                 "allow_file_writing", "libraries"});
  warn_of_unknown_keys(fields, metadata.findings);
  return metadata;
}

GroupSettings parse_group(const std::string& yaml, const std::string& file, PackageFormat format,
                          const GroupSettings& inherited, PackageFindings& findings) {
  YamlFields fields = YamlFields::parse(yaml, file);
  GroupSettings group = inherited;
  read_legacy_grading(fields, group);
  if (auto flags = read_flags(fields, "output_validator_flags")) group.validator_args = *flags;
  if (format == PackageFormat::modern) {
    read_modern_grading(fields, group, findings);
    if (auto args = fields.words("output_validator_args")) group.validator_args = *args;
  }
  for (const char* key : {"input_validator_flags", "input_validator_args"}) {
    if (auto flags = read_flags(fields, key)) group.input_validator_args = *flags;
  }
  fields.ignore(
      {"input_visualizer_args", "output_visualizer_args", "full_feedback", "hint", "description"});
  warn_of_unknown_keys(fields, findings);
  return group;
}

}  // namespace codevault
