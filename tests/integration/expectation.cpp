#include "integration/expectation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <utility>

#include "base/error.hpp"

namespace codevault {

namespace {

using namespace std::chrono_literals;

constexpr std::array statuses = {
    RunStatus::ok,
    RunStatus::compile_error,
    RunStatus::runtime_error,
    RunStatus::time_limit_exceeded,
    RunStatus::memory_limit_exceeded,
    RunStatus::output_limit_exceeded,
};

constexpr std::array<std::pair<Execution::End, std::string_view>, 7> ends = {{
    {Execution::End::exited, "exited"},
    {Execution::End::signalled, "signalled"},
    {Execution::End::cpu_time, "cpu_time"},
    {Execution::End::wall_time, "wall_time"},
    {Execution::End::memory, "memory"},
    {Execution::End::output, "output"},
    {Execution::End::processes, "processes"},
}};

Error wrong(std::string_view what, std::string_view word) {
  return Error(ErrorKind::invalid,
               "expectation: " + std::string(what) + " '" + std::string(word) + "'");
}

template <typename Number>
Number parse_number(std::string_view text) {
  Number number{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) throw wrong("not a number:", text);
  return number;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<RunStatus> parse_statuses(std::string_view text) {
  std::vector<RunStatus> parsed;
  for (std::string_view word : split(text, '|')) {
    auto found =
        std::ranges::find(statuses, word, [](RunStatus status) { return to_string(status); });
    if (found == statuses.end()) throw wrong("unknown status", word);
    parsed.push_back(*found);
  }
  return parsed;
}

std::vector<Execution::End> parse_ends(std::string_view text) {
  std::vector<Execution::End> parsed;
  for (std::string_view word : split(text, '|')) {
    auto found = std::ranges::find(ends, word, [](const auto& entry) { return entry.second; });
    if (found == ends.end()) throw wrong("unknown end", word);
    parsed.push_back(found->first);
  }
  return parsed;
}

// Takes an escape sequence off the front of `text`; returns its character.
char take_escape(std::string_view& text) {
  static const std::map<char, char> plain = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'},
                                             {'0', '\0'}, {'"', '"'},  {'\\', '\\'}};
  if (text.size() >= 4 && text[1] == 'x') {
    int code = 0;
    auto [end, error] = std::from_chars(text.data() + 2, text.data() + 4, code, 16);
    if (error != std::errc() || end != text.data() + 4)
      throw wrong("bad escape", text.substr(0, 4));
    text.remove_prefix(4);
    return static_cast<char>(code);
  }
  auto found = text.size() >= 2 ? plain.find(text[1]) : plain.end();
  if (found == plain.end()) throw wrong("bad escape", text.substr(0, 2));
  text.remove_prefix(2);
  return found->second;
}

std::string take_quoted(std::string_view& text) {
  std::string value;
  text.remove_prefix(1);
  while (!text.empty() && text.front() != '"') {
    if (text.front() == '\\') {
      value += take_escape(text);
    } else {
      value += text.front();
      text.remove_prefix(1);
    }
  }
  if (text.empty()) throw wrong("no closing quote after", value);
  text.remove_prefix(1);
  return value;
}

std::string take_word(std::string_view& text, std::string_view stops) {
  std::size_t length = std::min(text.find_first_of(stops), text.size());
  std::string word(text.substr(0, length));
  text.remove_prefix(length);
  return word;
}

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
}

// The text after "expect:" on a line, without the end of its comment.
std::optional<std::string_view> expectation_in(std::string_view line) {
  constexpr std::string_view mark = "expect:";
  std::size_t at = line.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  line.remove_prefix(at + mark.size());
  for (std::string_view closing : {"*/", "*)", "-}", "?>", " }"}) {
    if (line.ends_with(closing)) line.remove_suffix(closing.size());
  }
  return line;
}

using Setter = std::function<void(Expectation&, const std::string&)>;

Setter text(std::string Expectation::*member) {
  return [member](Expectation& e, const std::string& value) { e.*member = value; };
}
Setter text(std::optional<std::string> Expectation::*member) {
  return [member](Expectation& e, const std::string& value) { e.*member = value; };
}
Setter list(std::vector<std::string> Expectation::*member) {
  return [member](Expectation& e, const std::string& value) { (e.*member).push_back(value); };
}
template <typename Number>
Setter number(std::optional<Number> Expectation::*member) {
  return [member](Expectation& e, const std::string& value) {
    e.*member = parse_number<Number>(value);
  };
}

const std::map<std::string, Setter>& setters() {
  using E = Expectation;
  using Value = const std::string&;
  static const std::map<std::string, Setter> table = {
      {"language", text(&E::language)},
      {"stdin", text(&E::input)},
      {"after", text(&E::after)},
      {"beside", text(&E::beside)},
      {"arg", list(&E::args)},
      {"with", list(&E::with)},
      {"keep", list(&E::keep)},
      {"cpu_time_ms", [](E& e, Value v) { e.limits.cpu_time = parse_number<unsigned>(v) * 1ms; }},
      {"wall_time_ms", [](E& e, Value v) { e.limits.wall_time = parse_number<unsigned>(v) * 1ms; }},
      {"memory_mib", [](E& e, Value v) { e.limits.memory = parse_number<Bytes>(v) * 1_MiB; }},
      {"output_kib", [](E& e, Value v) { e.limits.output = parse_number<Bytes>(v) * 1_KiB; }},
      {"processes", [](E& e, Value v) { e.limits.processes = parse_number<unsigned>(v); }},
      {"compile_cpu_time_ms",
       [](E& e, Value v) { e.compile_cpu_time = parse_number<unsigned>(v) * 1ms; }},
      {"compile_memory_mib",
       [](E& e, Value v) { e.compile_memory = parse_number<Bytes>(v) * 1_MiB; }},
      {"without_cgroup", [](E& e, Value v) { e.without_cgroup = parse_statuses(v); }},
      {"end", [](E& e, Value v) { e.ends = parse_ends(v); }},
      {"exit", number(&E::exit_code)},
      {"signal", number(&E::signal)},
      {"stdout", text(&E::out)},
      {"stderr", text(&E::err)},
      {"stdout_bytes", number(&E::out_bytes)},
      {"stderr_bytes", number(&E::err_bytes)},
      {"truncated", [](E& e, Value v) { e.truncated = v == "yes"; }},
      {"stdout_has", list(&E::out_has)},
      {"stderr_has", list(&E::err_has)},
      {"compile_has", list(&E::compile_has)},
      {"stdout_lacks", list(&E::out_lacks)},
      {"stderr_lacks", list(&E::err_lacks)},
      {"compile_lacks", list(&E::compile_lacks)},
      {"kept", list(&E::kept)},
  };
  return table;
}

void read_keys(std::string_view line, Expectation& expectation) {
  for (skip_blanks(line); !line.empty(); skip_blanks(line)) {
    std::string key = take_word(line, "= \t");
    if (!line.starts_with('=')) throw wrong("no '=' after", key);
    line.remove_prefix(1);
    std::string value = line.starts_with('"') ? take_quoted(line) : take_word(line, " \t\r");
    auto setter = setters().find(key);
    if (setter == setters().end()) throw wrong("unknown key", key);
    setter->second(expectation, value);
  }
}

// Shortens long output to its beginning.
std::string shown(const std::string& bytes) {
  constexpr std::size_t most = 600;
  std::string copy = bytes.substr(0, most);
  return "\"" + copy +
         (bytes.size() > most ? "\"... (" + std::to_string(bytes.size()) + " bytes)" : "\"");
}

class Differences {
 public:
  template <typename T>
  void equal(const std::string& what, const std::optional<T>& expected, const T& actual) {
    if (expected && *expected != actual) {
      add(what + " is " + in_words(actual) + ", not " + in_words(*expected));
    }
  }

  void contents(const std::string& what, const std::vector<std::string>& has,
                const std::vector<std::string>& lacks, const std::string& actual) {
    for (const std::string& part : has) {
      if (actual.find(part) == std::string::npos)
        add(what + " lacks " + shown(part) + ": " + shown(actual));
    }
    for (const std::string& part : lacks) {
      if (actual.find(part) != std::string::npos)
        add(what + " has " + shown(part) + ": " + shown(actual));
    }
  }

  void add(std::string line) { lines_.push_back(std::move(line)); }
  std::vector<std::string> take() { return std::move(lines_); }

 private:
  static std::string in_words(const std::string& text) { return shown(text); }
  template <typename Number>
  static std::string in_words(Number number) {
    return std::to_string(number);
  }

  std::vector<std::string> lines_;
};

}  // namespace

Expectation parse_expectation(std::string_view source) {
  Expectation expectation;
  std::size_t line_count = 0;
  for (std::string_view line : split(source, '\n')) {
    std::optional<std::string_view> words = expectation_in(line);
    if (!words) break;
    if (line_count++ == 0) {
      skip_blanks(*words);
      expectation.statuses = parse_statuses(take_word(*words, " \t\r"));
    }
    read_keys(*words, expectation);
  }
  if (line_count == 0) throw wrong("none in the first line:", split(source, '\n').front());
  return expectation;
}

std::vector<std::string> differences(const Expectation& expected, const RunReport& report,
                                     Cgroup cgroup) {
  Differences found;
  bool weaker = cgroup == Cgroup::missing && !expected.without_cgroup.empty();
  const auto& right = weaker ? expected.without_cgroup : expected.statuses;
  bool compiler_ended_it = report.status == RunStatus::compile_error && report.compile;
  const Execution& last = compiler_ended_it ? *report.compile : report.run;

  if (std::ranges::find(right, report.status) == right.end()) {
    found.add("status is " + std::string(to_string(report.status)) + ", '" + report.message + "'");
  }
  if (!weaker && !expected.ends.empty() &&
      std::ranges::find(expected.ends, last.end) == expected.ends.end()) {
    found.add("it was ended by " + std::string(to_string(last.end)));
  }
  if (expected.exit_code && last.end != Execution::End::exited) {
    found.add("it did not exit but was ended by " + std::string(to_string(last.end)));
  }
  found.equal("exit code", expected.exit_code, last.exit_code);
  found.equal("signal", expected.signal, last.signal);
  found.equal("stdout", expected.out, report.run.out);
  found.equal("stderr", expected.err, report.run.err);
  found.equal("size of stdout", expected.out_bytes, Bytes{report.run.out.size()});
  found.equal("size of stderr", expected.err_bytes, Bytes{report.run.err.size()});
  if (expected.truncated && !last.out_truncated && !last.err_truncated)
    found.add("nothing was truncated");
  found.contents("stdout", expected.out_has, expected.out_lacks, report.run.out);
  found.contents("stderr", expected.err_has, expected.err_lacks, report.run.err);
  std::string compiler = report.compile ? report.compile->out + report.compile->err : std::string();
  found.contents("the compiler's output", expected.compile_has, expected.compile_lacks, compiler);
  return found.take();
}

std::string_view to_string(Execution::End end) {
  return std::ranges::find(ends, end, [](const auto& entry) { return entry.first; })->second;
}

}  // namespace codevault
