#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "archives/formats.hpp"
#include "archives/pairs.hpp"
#include "archives/programs.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/yaml_fields.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

using Level = Draft::Level;

// Reads one problem; `read()` is the table of contents.
class Reader {
 public:
  explicit Reader(const ForeignFiles& archive)
      : archive_(archive), file_(archive.prefix + "init.yml") {}

  Draft read() {
    YamlFields fields = YamlFields::parse(archive_.files.at("init.yml"), file_);
    draft_.id = archive_.prefix;
    while (draft_.id.ends_with('/')) draft_.id.pop_back();
    draft_.id = draft_.id.empty() ? "problem" : last_part(draft_.id);
    draft_.time_limit = std::chrono::seconds(2);
    draft_.memory = 256_MiB;
    draft_.tell(Level::warning, file_,
                "says no limits, as DMOJ keeps them elsewhere; they are now 2 s and 256 MiB",
                "Say the right ones as limits in problem.yaml.");
    open_archive(fields);
    read_judging(fields);
    read_tests(fields);
    if (draft_.tests.empty()) {
      draft_.tell(Level::error, file_, "names no tests whose files are there",
                  "Add tests to data/secret.");
    }
    for (const auto& [path, contents] : archive_.files) {
      if (path.ends_with(".pdf")) draft_.files["statement/problem.en.pdf"] = contents;
    }
    return std::move(draft_);
  }

 private:
  // The tests are in an archive of their own.
  void open_archive(YamlFields& fields) {
    auto name = fields.text("archive");
    if (!name) return;
    const std::string* bytes = archive_.find(*name);
    if (!bytes) {
      draft_.tell(Level::error, archive_.prefix + *name,
                  "is missing: the tests are said to be in this archive");
      return;
    }
    constexpr ZipLimits limits{.total = 512_MiB};
    read_zip(*bytes, limits, [&](const std::string& path, std::string contents) {
      inner_[path] = std::move(contents);
    });
  }

  // Returns a file of either archive; nothing if there is none.
  const std::string* find(const std::string& path) const {
    if (const std::string* outer = archive_.find(path)) return outer;
    auto found = inner_.find(path);
    return found == inner_.end() ? nullptr : &found->second;
  }

  std::set<std::string> paths() const {
    std::set<std::string> paths;
    for (const auto& [path, contents] : archive_.files) paths.insert(path);
    for (const auto& [path, contents] : inner_) paths.insert(path);
    return paths;
  }

  void read_judging(YamlFields& fields) {
    draft_.comparison = {"case_sensitive"};
    if (fields.has("interactive")) {
      read_interactor(fields);
      return;
    }
    for (const char* key : {"custom_judge", "signature_grader", "grader"}) {
      if (!fields.has(key)) continue;
      draft_.tell(Level::error, file_, std::string("has a '") + key + "', which only DMOJ can run",
                  "Write it as an output validator, which ends with 42 or 43.");
    }
    if (fields.has("checker")) read_checker(fields);
  }

  void read_checker(YamlFields& fields) {
    std::string name;
    std::optional<YamlFields> args;
    if (fields.is_text("checker")) {
      name = fields.text("checker").value_or("");
    } else if (auto checker = fields.map("checker")) {
      name = checker->text("name").value_or("");
      args = checker->map("args");
    }
    if (name == "standard") return;
    if (name == "easy") {
      draft_.comparison.clear();
    } else if (name == "identical") {
      draft_.comparison = {"case_sensitive", "space_change_sensitive"};
    } else if (name == "floats" || name == "floatsabs" || name == "floatsrel") {
      read_precision(name, args);
    } else if (name == "bridged" && args) {
      read_bridged(*args);
    } else if (name == "linecount" || name == "linematches" || name == "rstripped") {
      draft_.tell(Level::warning, file_,
                  "has the checker '" + name + "'; here words are compared, and all must be right");
    } else {
      draft_.tell(Level::error, file_, "has the checker '" + name + "', which this judge lacks",
                  "Write it as an output validator, which ends with 42 or 43.");
    }
  }

  void read_precision(const std::string& name, std::optional<YamlFields>& args) {
    double digits = 6;
    std::string mode;
    if (args) {
      digits = args->number("precision").value_or(6);
      mode = args->text("error_mode").value_or("");
    }
    std::string flag = "float_tolerance";
    if (name == "floatsabs" || mode == "absolute") flag = "float_absolute_tolerance";
    if (name == "floatsrel" || mode == "relative") flag = "float_relative_tolerance";
    draft_.comparison = {flag,
                         fmt::format("1e-{}", static_cast<int>(std::clamp(digits, 0.0, 15.0)))};
  }

  // Returns the program whose files `fields` names, the first of them its main file.
  std::optional<ForeignProgram> program(YamlFields& fields) {
    auto names = fields.texts("files").value_or(std::vector<std::string>());
    std::optional<ForeignProgram> program;
    for (const std::string& name : names) {
      const std::string* code = find(name);
      if (!code) {
        draft_.tell(Level::error, archive_.prefix + name, "is missing, and belongs to the checker");
      } else if (!program) {
        program =
            ForeignProgram{.file = archive_.prefix + name, .name = last_part(name), .code = *code};
      } else {
        program->beside[last_part(name)] = *code;
      }
    }
    const std::string* header = find("testlib.h");
    if (program && header) program->beside["testlib.h"] = *header;
    return program;
  }

  void read_bridged(YamlFields& args) {
    std::string type = args.text("type").value_or("default");
    std::optional<ForeignProgram> found = program(args);
    if (!found) return;
    if (type != "testlib" && type != "default") {
      draft_.tell(Level::error, found->file,
                  "is a checker of the type '" + type + "', which is called in a way of its own",
                  "Write it as an output validator, which ends with 42 or 43.");
      return;
    }
    draft_.comparison.clear();
    auto call = type == "testlib" ? CheckerCall::testlib : CheckerCall::input_output_answer;
    put_checker(draft_, call, std::move(*found), archive_.testlib);
  }

  void read_interactor(YamlFields& fields) {
    draft_.interactive = true;
    draft_.comparison.clear();
    auto settings = fields.map("interactive");
    std::optional<ForeignProgram> found = program(*settings);
    if (!found) return;
    if (settings->text("type").value_or("default") != "testlib" && !uses_testlib(found->code)) {
      draft_.tell(Level::error, found->file, "is an interactor that is called in DMOJ's own way",
                  "Write it with testlib, or as an output validator, which ends with 42 or 43.");
      return;
    }
    put_interactor(draft_, std::move(*found), archive_.testlib);
  }

  void read_tests(YamlFields& fields) {
    double points = fields.number("points").value_or(1);
    bool listed = fields.is_list("test_cases");
    if (!listed) {
      add_by_names();
      return;
    }
    unsigned number = 0;
    for (YamlFields& entry : fields.maps("test_cases")) read_entry(entry, ++number, points);
    unsigned scored = 0;
    for (const Draft::Group& group : draft_.groups) scored += group.points > 0 ? 1 : 0;
    draft_.scoring = scored > 1;
  }

  void read_entry(YamlFields& entry, unsigned number, double otherwise) {
    Draft::Group group{.name = std::to_string(number)};
    group.points = std::clamp(entry.number("points").value_or(otherwise), 0.0, 1e9);
    group.needs = entry.texts("dependencies").value_or(std::vector<std::string>());
    if (entry.has("checker")) {
      draft_.tell(Level::warning, file_, "has a checker for single tests, which is passed over");
    }
    std::vector<YamlFields> batched = entry.maps("batched");
    if (batched.empty()) {
      add_case(entry, group.name);
    }
    for (YamlFields& one : batched) add_case(one, group.name);
    draft_.groups.push_back(std::move(group));
  }

  void add_case(YamlFields& one, const std::string& group) {
    if (one.has("generator")) {
      draft_.tell(Level::error, file_, "has tests that a generator makes, which is not run here",
                  "Run it, and add what it makes to data/secret.");
      return;
    }
    std::string input = one.text("in").value_or("");
    std::string answer = one.text("out").value_or("");
    add_test({input, answer}, group);
  }

  // DMOJ finds tests by the numbers in their names: of a batch and of a case, or of a case alone.
  void add_by_names() {
    std::map<unsigned, std::string> batches;
    for (const FilePair& pair : pairs_in(paths())) {
      std::vector<unsigned> numbers = numbers_in(pair.input);
      std::string group;
      if (numbers.size() > 1) {
        unsigned batch = numbers[numbers.size() - 2];
        group = fmt::format("batch {}", batch);
        if (batches.emplace(batch, group).second) {
          draft_.groups.push_back({.name = group, .points = 1});
        }
      }
      add_test(pair, group);
    }
    draft_.scoring = draft_.groups.size() > 1;
    if (!draft_.scoring) return;
    for (Draft::Test& test : draft_.tests) test.points = test.group.empty() ? 1 : 0;
  }

  void add_test(const FilePair& pair, const std::string& group) {
    const std::string* input = find(pair.input);
    const std::string* answer = find(pair.answer);
    if (!input || (!answer && !draft_.interactive)) {
      draft_.tell(Level::error, archive_.prefix + (input ? pair.answer : pair.input),
                  "is missing: a test of " + file_ + " cannot be carried over");
      return;
    }
    Draft::Test test{.input = *input, .group = group};
    if (answer) test.answer = *answer;
    draft_.add_test(std::move(test));
  }

  const ForeignFiles& archive_;
  std::string file_;
  FileMap inner_;  // of the archive of the tests
  Draft draft_;
};

}  // namespace

Draft read_dmoj(const ForeignFiles& archive) { return Reader(archive).read(); }

}  // namespace codevault
