#include "problem/test_data.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/error.hpp"
#include "judge/grading.hpp"

namespace codevault {
namespace {

std::string stem_of(const std::string& name, std::string_view extension) {
  return name.substr(0, name.size() - extension.size());
}

// Reads data/; `read()` is the table of contents.
class TestData {
 public:
  TestData(PackageFiles& files, Metadata& metadata)
      : files_(files),
        folder_(files.folder()),
        metadata_(metadata),
        legacy_(metadata.format == PackageFormat::legacy),
        graded_as_legacy_(!metadata.problem.modern) {}

  void read() {
    Problem& problem = metadata_.problem;
    GroupSettings defaults;
    defaults.validator_args = metadata_.validator_flags;
    GroupSettings root = settings_of("data", defaults);
    problem.data.grading = root.grading;
    problem.best_score = root.best_score;
    if (!graded_as_legacy_ && problem.scoring) {  // samples are judged there, and worth nothing
      problem.data.grading.ignore_sample = true;
      problem.data.grading.stop_on_reject = false;
    }
    root.grading.ignore_sample = false;
    problem.data.groups.push_back(read_group("sample", root));
    problem.data.groups.push_back(read_group("secret", below_root(root)));
    if (count_tests(problem.data.groups[1]) == 0) {
      if (count_tests(problem.data.groups[0]) == 0) throw invalid("data/secret", "has no tests");
      warn("data/secret", "has no tests: there are the samples only");
    }
    if (!graded_as_legacy_ && problem.scoring) {
      share_scores(problem.data.groups[1]);
      problem.best_score = problem.data.groups[1].grading.max_score;
    }
    if (graded_as_legacy_ && problem.scoring && !problem.best_score) {
      problem.best_score = best_of(problem);
    }
    read_validator_tests(root);
    tell_of(returns_, "has carriage returns, the line ends of Windows",
            "Programs that read lines see them: convert the file with dos2unix.");
    tell_of(marks_, "begins with a byte order mark",
            "It is a part of the data: save the file as UTF-8 without the mark.");
  }

 private:
  void warn(const std::string& file, const std::string& message) {
    metadata_.findings.push_back({.file = file, .message = message});
  }

  // Returns the score of a submission that is right in every test; nothing where a validator gives
  // the scores, or fewer is better.
  static std::optional<double> best_of(const Problem& problem) {
    bool given = !problem.validators.empty() || problem.objective == Problem::Objective::minimise;
    if (given) return std::nullopt;
    return best_of(problem.data).score;
  }
  static Grade best_of(const TestGroup& group) {
    std::vector<std::pair<std::string, Grade>> parts;  // in the order of their names
    for (const TestCase& test : group.tests) {
      parts.emplace_back(test.name, Grade{.score = test.score});
    }
    for (const TestGroup& below : group.groups) parts.emplace_back(below.name, best_of(below));
    std::ranges::sort(parts, {}, &std::pair<std::string, Grade>::first);
    std::vector<Grade> grades;
    for (auto& [name, grade] : parts) grades.push_back(grade);
    return grade_of(group.grading, grades);
  }

  GroupSettings below_root(GroupSettings settings) const {
    if (graded_as_legacy_ || !metadata_.problem.scoring) return settings;
    settings.grading.max_score = 100;
    settings.grading.scores = Grading::Scores::sum;
    settings.grading.stop_on_reject = false;
    return settings;
  }

  // Returns the settings of the group `path`, from its file and those it inherits. Legacy flags of
  // problem.yaml stay in front of those of a group.
  GroupSettings settings_of(const std::string& path, const GroupSettings& inherited) {
    for (const char* name : {"test_group.yaml", "testdata.yaml"}) {
      std::string file = join(path, name);
      if (!folder_.has_file(file)) continue;
      GroupSettings plain = inherited;
      const auto& flags = metadata_.validator_flags;
      plain.validator_args.erase(plain.validator_args.begin(),
                                 plain.validator_args.begin() + std::ssize(flags));
      GroupSettings group =
          parse_group(files_.text(file), file, metadata_.format, plain, metadata_.findings);
      group.validator_args.insert(group.validator_args.begin(), flags.begin(), flags.end());
      return group;
    }
    return inherited;
  }

  // In the later format only arguments are passed down, not the grading.
  GroupSettings passed_down(const GroupSettings& settings) const {
    GroupSettings below = settings;
    below.grading.ignore_sample = false;
    if (graded_as_legacy_) return below;
    below.grading = Grading{};
    if (metadata_.problem.scoring) below.grading.scores = Grading::Scores::pass_fail;
    return below;
  }

  TestGroup read_group(const std::string& name, const GroupSettings& inherited) {
    std::string path = join("data", name);
    GroupSettings settings = settings_of(path, inherited);
    TestGroup group{.name = name, .grading = settings.grading};
    GroupSettings below = passed_down(settings);
    std::set<std::string> answers;
    for (const auto& entry : folder_.list(path)) {
      if (entry.is_folder && !entry.name.ends_with(".files") &&
          !entry.name.ends_with(".download")) {
        group.groups.push_back(read_group(join(name, entry.name), below));
      } else if (entry.name.ends_with(".in")) {
        group.tests.push_back(read_test(name, stem_of(entry.name, ".in"), settings));
      } else if (entry.name.ends_with(".ans")) {
        answers.insert(stem_of(entry.name, ".ans"));
      } else if (entry.name.ends_with(".interaction") && name == "sample") {
        File dialogue{.name = stem_of(entry.name, ".interaction"),
                      .contents = make_blob(files_.text(join(path, entry.name)))};
        metadata_.problem.interactions.push_back(std::move(dialogue));
      }
    }
    for (const TestCase& test : group.tests) answers.erase(test.name.substr(name.size() + 1));
    if (!answers.empty()) {
      throw invalid(path + "/" + *answers.begin() + ".ans", "is an answer without an input (.in)");
    }
    return group;
  }

  // Reads the tests of the validators. Some packages put an s to the names of their folders.
  void read_validator_tests(const GroupSettings& root) {
    for (const char* end : {"", "s"}) {
      read_validator_tests(std::string("invalid_input") + end, Kind::invalid_input, root);
      read_validator_tests(std::string("valid_output") + end, Kind::valid_output, root);
      read_validator_tests(std::string("invalid_output") + end, Kind::invalid_output, root);
    }
  }

  enum class Kind { invalid_input, valid_output, invalid_output };

  void read_validator_tests(const std::string& name, Kind kind, const GroupSettings& inherited) {
    std::string path = join("data", name);
    GroupSettings settings = settings_of(path, inherited);
    for (const auto& entry : folder_.list(path)) {
      if (entry.is_folder) {
        read_validator_tests(join(name, entry.name), kind, settings);
      } else if (entry.name.ends_with(".in")) {
        read_validator_test(join(name, stem_of(entry.name, ".in")), kind, settings);
      }
    }
  }

  void read_validator_test(const std::string& name, Kind kind, const GroupSettings& settings) {
    std::string path = join("data", name);
    ValidatorTest test{.test = {.name = name}, .valid = kind == Kind::valid_output};
    test.test.input = make_blob(files_.bytes(path + ".in"));
    test.test.answer = make_blob("");
    test.test.validator_args = settings.validator_args;
    test.test.input_validator_args = settings.input_validator_args;
    if (kind != Kind::invalid_input) {
      for (const char* end : {".ans", ".out"}) {
        if (folder_.has_file(path + end)) continue;
        metadata_.findings.push_back({.level = PackageFinding::Level::error,
                                      .file = path + end,
                                      .message = "is missing: the output cannot be tried"});
        return;
      }
      test.test.answer = make_blob(files_.bytes(path + ".ans"));
      test.output = make_blob(files_.bytes(path + ".out"));
    }
    metadata_.problem.validator_tests.push_back(std::move(test));
  }

  TestCase read_test(const std::string& group, const std::string& stem,
                     const GroupSettings& settings) {
    std::string path = "data/" + group + "/" + stem;
    TestCase test{.name = group + "/" + stem, .sample = group.starts_with("sample")};
    test.input = make_blob(data(path + ".in"));
    if (folder_.has_file(path + ".ans")) {
      test.answer = make_blob(data(path + ".ans"));
    } else if (metadata_.problem.interactive) {  // its validator often needs the input only
      warn(path + ".ans", "is missing, and taken to be empty");
      test.answer = make_blob("");
    } else {
      throw invalid(path + ".ans", "is missing: each input needs its answer");
    }
    if (test.sample) read_what_is_shown(path, test);
    GroupSettings own = settings;
    if (!legacy_ && folder_.has_file(path + ".yaml")) {
      std::string yaml = files_.text(path + ".yaml");
      own = parse_group(yaml, path + ".yaml", metadata_.format, settings, metadata_.findings);
    }
    test.args = own.args;
    test.validator_args = own.validator_args;
    test.input_validator_args = own.input_validator_args;
    test.score = settings.grading.accept_score;
    if (!legacy_) test.files = files_.collect(path + ".files");
    if (metadata_.problem.validators.empty()) check_flags(test);
    return test;
  }

  // Reads a file of a test, and remembers it if it comes from Windows.
  std::string data(const std::string& file) {
    std::string contents = files_.bytes(file);
    std::size_t at = contents.find('\r');
    if (at != std::string::npos) {
      returns_.push_back({.file = file, .line = line_at(contents, at)});
    }
    for (std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
      if (contents.starts_with(mark)) marks_.push_back({.file = file, .line = 1});
    }
    return contents;
  }

  static unsigned line_at(const std::string& text, std::size_t at) {
    return 1 +
           static_cast<unsigned>(std::ranges::count(std::string_view(text).substr(0, at), '\n'));
  }

  // Tells once of all files that are alike.
  void tell_of(const PackageFindings& alike, const std::string& what, const std::string& advice) {
    if (alike.empty()) return;
    PackageFinding finding = alike.front();
    finding.message = what;
    std::size_t more = alike.size() - 1;
    if (more > 0) finding.message += ", as do " + std::to_string(more) + " more files of data";
    finding.advice = advice;
    metadata_.findings.push_back(std::move(finding));
  }

  void read_what_is_shown(const std::string& path, TestCase& test) {
    auto shown = [&](const std::string& file, std::optional<Blob>& instead) {
      if (!instead && folder_.has_file(file)) instead = make_blob(files_.bytes(file));
    };
    shown(path + ".in.statement", test.shown_input);
    shown(path + ".ans.statement", test.shown_answer);
    shown(path + ".out", test.shown_answer);
  }

  static void check_flags(const TestCase& test) {
    try {
      parse_comparison(test.validator_args);
    } catch (const Error& error) {
      throw invalid("data/" + test.name + ".in",
                    std::string("has validator flags where ") + error.what());
    }
  }

  // Fills in the scores that the package leaves open: the parts of a group share what is left of
  // the group's score (format 2023-07, "Maximum Score Inference"). Parts of a pass-fail group have
  // none.
  static void share_scores(TestGroup& group) {
    using Scores = Grading::Scores;
    const Grading& grading = group.grading;
    double whole = grading.max_score.value_or(0);
    double share = whole;
    if (grading.scores == Scores::sum) {
      auto open = static_cast<double>(group.tests.size());
      for (const TestGroup& below : group.groups) {
        whole -= below.grading.max_score.value_or(0);
        if (!below.grading.max_score) ++open;
      }
      if (whole < -1e-9) {
        throw invalid("data/" + group.name, "has parts with more points than the group itself");
      }
      share = open > 0 ? whole / open : 0;
    } else if (grading.scores == Scores::pass_fail) {
      share = 0;
    }
    for (TestCase& test : group.tests) test.score = share;
    for (TestGroup& below : group.groups) {
      if (!below.grading.max_score && grading.max_score) below.grading.max_score = share;
      share_scores(below);
    }
  }

  PackageFiles& files_;
  const Folder& folder_;
  Metadata& metadata_;
  PackageFindings returns_;  // files with carriage returns
  PackageFindings marks_;    // files with a byte order mark
  bool legacy_;
  bool graded_as_legacy_;
};

}  // namespace

void read_test_data(PackageFiles& files, Metadata& metadata) { TestData(files, metadata).read(); }

}  // namespace codevault
