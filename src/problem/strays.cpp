#include "problem/strays.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "problem/package_files.hpp"

namespace codevault {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::size_t most = 100;  // findings of a sort; a package may have any number of files

bool is_one_of(std::string_view name, Names names) {
  return std::ranges::find(names, name) != names.end();
}

// Returns the name without what people get wrong: case, dashes, one or several.
std::string rough(std::string_view name) {
  std::string plain = lower(name);
  std::ranges::replace(plain, '-', '_');
  if (plain.ends_with('s')) plain.pop_back();
  return plain;
}

bool is_for_readers(const std::string& name) {
  return name.starts_with('.') || name.starts_with("README") || name.ends_with(".md");
}

// Returns whether `name` belongs beside tests. Other judges read descriptions, hints and pictures.
bool belongs_to_tests(const std::string& name) {
  return is_for_readers(name) || is_one_of(name, {"testdata.yaml", "test_group.yaml"}) ||
         ends_with_one_of(
             name, {".in", ".ans", ".yaml", ".interaction", ".in.statement", ".ans.statement",
                    ".args", ".desc", ".hint", ".png", ".jpg", ".jpeg", ".svg", ".gif"});
}

// Returns how a file was probably meant to be called; empty if that cannot be said.
std::string meant_by(const std::string& name) {
  std::string plain = lower(name);
  for (std::string_view end : {".in", ".ans"}) {
    std::size_t at = plain.rfind(end);
    if (at == std::string::npos) continue;
    std::size_t after = at + end.size();
    if (after == plain.size() || plain[after] == '.') return name.substr(0, at) + std::string(end);
  }
  return {};
}

// Looks through one package; `all()` is the table of contents.
class Strays {
 public:
  explicit Strays(const Folder& package) : package_(package) {}

  PackageFindings all() {
    look_at_top();
    look_at_data();
    for (const char* group : {"sample", "secret"}) look_at_tests(join("data", group), 0);
    look_at_submissions();
    return std::move(findings_);
  }

 private:
  void look_at_top() {
    constexpr std::array known = {"problem.yaml",
                                  "statement",
                                  "problem_statement",
                                  "data",
                                  "submissions",
                                  "input_validators",
                                  "input_format_validators",
                                  "output_validator",
                                  "output_validators",
                                  "include",
                                  "attachments",
                                  "solution",
                                  "hints",
                                  "generators"};
    for (const auto& entry : package_.list("")) {
      if (std::ranges::find(known, entry.name) != known.end()) continue;
      auto meant = std::ranges::find(known, rough(entry.name), rough);
      if (meant == known.end()) continue;
      add(entry.name, "is not read: the format calls it '" + std::string(*meant) + "'",
          "Rename it to " + std::string(*meant) + ".");
    }
  }

  void look_at_data() {
    for (const auto& entry : package_.list("data")) {
      const std::string& name = entry.name;
      std::string path = join("data", name);
      if (entry.is_folder) {
        if (is_one_of(name, {"sample", "secret", "invalid_input", "invalid_output", "valid_output",
                             "invalid_inputs", "invalid_outputs", "valid_outputs"})) {
          continue;
        }
        add(path, "holds tests that are never run: there are data/sample and data/secret only",
            rough(name) == "sample" ? "Move them into data/sample."
                                    : "Move them into data/secret.");
      } else if (!is_for_readers(name) && !is_one_of(name, {"testdata.yaml", "test_group.yaml"})) {
        add(path, "is in neither data/sample nor data/secret, and is passed over",
            "Move it into one of them.");
      }
    }
  }

  void look_at_tests(const std::string& path, unsigned depth) {
    constexpr unsigned deepest = 16;
    if (depth > deepest) return;
    for (const auto& entry : package_.list(path)) {
      const std::string& name = entry.name;
      if (entry.is_folder) {
        if (!ends_with_one_of(name, {".files", ".download"})) {
          look_at_tests(join(path, name), depth + 1);
        }
        continue;
      }
      bool shown_answer = path.starts_with("data/sample") && name.ends_with(".out");
      if (belongs_to_tests(name) || shown_answer) continue;
      std::string meant = meant_by(name);
      if (name.ends_with(".out")) meant = name.substr(0, name.size() - 4) + ".ans";
      add(join(path, name), "is no part of a test, and is passed over",
          meant.empty() ? "A test is two files, NAME.in and NAME.ans; keep others outside of data."
                        : "Rename it to " + meant + " if it belongs to a test.");
    }
  }

  void look_at_submissions() {
    for (const auto& entry : package_.list("submissions")) {
      if (entry.is_folder || is_for_readers(entry.name) || entry.name == "submissions.yaml") {
        continue;
      }
      add(join("submissions", entry.name), "is in no folder that names its result, and is not run",
          "Move it into a folder such as submissions/accepted.");
    }
  }

  void add(std::string file, std::string message, std::string advice) {
    if (findings_.size() == most) return;
    findings_.push_back(
        {.file = std::move(file), .message = std::move(message), .advice = std::move(advice)});
  }

  const Folder& package_;
  PackageFindings findings_;
};

}  // namespace

PackageFindings find_strays(const Folder& package) { return Strays(package).all(); }

}  // namespace codevault
