#include <gmock/gmock.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "integration/programs.hpp"
#include "judge/build.hpp"
#include "judge/catalog.hpp"

// What the rules of the languages find in programs of our own: tests/screening/README.md.
namespace codevault {
namespace {

namespace fs = std::filesystem;

struct Sample {
  std::string file;
  std::string language;
  std::string title;
  Program program;
};

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream contents;
  contents << stream.rdbuf();
  return contents.str();
}

// The programs of a file: "=== title" begins one, "--- name" a file beside its code.
std::vector<Sample> samples_of(const fs::path& path) {
  std::vector<Sample> samples;
  std::string* text = nullptr;
  std::vector<std::pair<std::string, std::string>> beside;
  auto end_sample = [&] {
    for (auto& [name, contents] : beside)
      samples.back().program.files.push_back({.name = name, .contents = make_blob(contents)});
    beside.clear();
  };
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      if (!samples.empty()) end_sample();
      samples.push_back({path.filename(), path.stem(), line.substr(4), {}});
      text = &samples.back().program.code;
    } else if (line.starts_with("--- ") && text) {
      beside.emplace_back(line.substr(4), "");
      text = &beside.back().second;
    } else if (text) {
      *text += line + '\n';
    }
  }
  if (!samples.empty()) end_sample();
  return samples;
}

std::vector<Sample> samples_below(const std::string& folder) {
  std::vector<Sample> samples;
  for (const auto& entry : fs::directory_iterator(repository() / "tests/screening" / folder)) {
    for (Sample& sample : samples_of(entry.path())) samples.push_back(std::move(sample));
  }
  return samples;
}

std::string findings_of(const Sample& sample) {
  std::string found;
  for (const CodeFinding& finding : findings_in(language_by_id(sample.language), sample.program)) {
    if (finding.level == Rule::Level::blocks)
      found += finding.rule + ' ' + sentence_of(finding) + '\n';
  }
  return found;
}

TEST(Screening, FindsWaysRoundTheRules) {
  std::map<std::string, std::pair<int, int>> shares;  // found, of all, by language
  std::vector<Sample> samples = samples_below("evasions");
  int found = 0;
  for (const Sample& sample : samples) {
    std::string rule = sample.title.substr(0, sample.title.find(':'));
    auto& [some, all] = shares[sample.language];
    ++all;
    if (("\n" + findings_of(sample)).find("\n" + rule + ' ') == std::string::npos) {
      std::cout << "not found: " << sample.file << ": " << sample.title << '\n';
      continue;
    }
    ++some;
    ++found;
  }
  for (const auto& [language, share] : shares)
    std::cout << language << ": " << share.first << " of " << share.second << '\n';
  std::cout << "all: " << found << " of " << samples.size() << '\n';

  EXPECT_GE(samples.size(), 150u);
  EXPECT_GE(found * 100, static_cast<int>(samples.size()) * 90);
  for (const auto& [language, share] : shares)
    EXPECT_GE(share.first * 100, share.second * 90) << language;
}

TEST(Screening, LetsHonestProgramsRun) {
  std::vector<Sample> samples = samples_below("honest");
  EXPECT_GE(samples.size(), 200u);
  for (const Sample& sample : samples)
    EXPECT_EQ(findings_of(sample), "") << sample.file << ": " << sample.title;
}

TEST(Screening, LetsTheSubmissionsOfTheProblemsRun) {
  std::size_t searched = 0;
  for (const auto& problem : fs::directory_iterator(repository() / "problems")) {
    fs::path folder = problem.path() / "submissions";
    if (!fs::is_directory(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const Language* language =
          entry.is_regular_file()
              ? language_of_file(all_languages(), entry.path().filename().string())
              : nullptr;
      if (!language) continue;
      ++searched;
      Sample sample{entry.path().filename(), language->id, "", {.code = read_file(entry.path())}};
      EXPECT_EQ(findings_of(sample), "") << entry.path();
    }
  }
  EXPECT_GE(searched, 400u);
}

}  // namespace
}  // namespace codevault
