#include <gmock/gmock.h>

#include "archives/archive.hpp"
#include "archives/formats.hpp"
#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "problem/package.hpp"
#include "problem/package_edit.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Key;
using testing::Not;
using testing::SizeIs;
using testing::ThrowsMessage;

// Returns a zip archive of files in a folder of this name.
std::string zip_with(const std::string& folder, const FileMap& files) {
  TestFolder top;
  for (const auto& [path, contents] : files) put_file(top / folder, path, contents);
  return zip_of(top / folder);
}

const FileMap dmoj = {{"init.yml",
                       "archive: sums.zip\n"
                       "checker: {name: floats, args: {precision: 4}}\n"
                       "test_cases:\n"
                       "- {in: x/a.1.in, out: x/a.1.out, points: 10}\n"
                       "- points: 20\n"
                       "  batched:\n"
                       "  - {in: x/a.2.in, out: x/a.2.out}\n"
                       "  - {in: x/a.3.in, out: x/a.3.out}\n"
                       "  dependencies: [1]\n"}};

FileMap dmoj_with_tests() {
  FileMap tests;
  for (const char* number : {"1", "2", "3"}) {
    tests[std::string("a.") + number + ".in"] = number;
    tests[std::string("a.") + number + ".out"] = number;
  }
  FileMap files = dmoj;
  files["sums.zip"] = zip_with("x", tests);
  return files;
}

TEST(Dmoj, CarriesOverBatchesFromTheInnerArchive) {
  Draft draft = read_dmoj({.files = dmoj_with_tests(), .testlib = "", .prefix = "sums/"});

  EXPECT_EQ(draft.id, "sums");
  EXPECT_THAT(draft.comparison, ElementsAre("float_tolerance", "1e-4"));
  FileMap files = package_of(std::move(draft));
  EXPECT_THAT(files["problem.yaml"], HasSubstr("type: [scoring]"));
  EXPECT_EQ(files["data/secret/001/001.in"], "1");
  EXPECT_EQ(files["data/secret/002/003.ans"], "3");
  EXPECT_EQ(files["data/secret/002/test_group.yaml"],
            "max_score: 20\nscore_aggregation: pass-fail\nrequire_pass: [secret/001]\n");
}

TEST(Dmoj, FindsTestsByTheNumbersInTheirNames) {
  FileMap files = {{"init.yml", "checker: identical\n"},
                   {"t.10.in", "c"},
                   {"t.10.out", "c"},
                   {"t.2.in", "a"},
                   {"t.2.out", "a"}};

  Draft draft = read_dmoj({.files = files, .testlib = "", .prefix = ""});

  ASSERT_THAT(draft.tests, SizeIs(2));
  EXPECT_EQ(draft.tests[0].input, "a");
  EXPECT_FALSE(draft.scoring);
  EXPECT_THAT(draft.comparison, ElementsAre("case_sensitive", "space_change_sensitive"));
}

TEST(Dmoj, TellsOfLimitsAndOfWhatOnlyDmojCanRun) {
  FileMap files = {{"init.yml", "custom_judge: judge.py\ntest_cases:\n- {in: 1.in, out: 1.out}\n"}};

  Draft draft = read_dmoj({.files = files, .testlib = "", .prefix = ""});

  auto says = [](const char* words) {
    return Contains(Field(&PackageFinding::message, HasSubstr(words)));
  };
  EXPECT_THAT(draft.findings, AllOf(says("says no limits"), says("'custom_judge'"),
                                    says("is missing: a test of init.yml")));
}

const FileMap qduoj = {
    {"problem.json",
     R"json({"display_id": "A1", "title": "Sums", "tags": ["math"], "time_limit": 1000,
"memory_limit": 64, "rule_type": "OI", "source": "", "spj": {"code": "int main(){}", "language": "C++"},
"description": {"format": "html", "value": "<p>Add.</p>"},
"input_description": {"format": "markdown", "value": "*Two* numbers"},
"output_description": {"format": "html", "value": ""}, "hint": {"format": "html", "value": ""},
"samples": [{"input": "1 2", "output": "3"}],
"test_case_score": [{"score": 40, "input_name": "1.in", "output_name": "1.out"},
                    {"score": 60, "input_name": "2.in", "output_name": "2.out"}],
"template": {"C++": {"prepend": "//", "template": "int main() {}", "append": ""}},
"answers": [{"code": "print(3)", "language": "Python3"}]})json"},
    {"testcase/1.in", "1\n"},
    {"testcase/1.out", "1\n"},
    {"testcase/2.in", "2\n"},
    {"testcase/2.out", "2\n"}};

TEST(Qduoj, CarriesOverAProblem) {
  Draft draft = read_qduoj({.files = qduoj, .testlib = "", .prefix = "1/"});

  EXPECT_EQ(draft.id, "A1");
  EXPECT_THAT(draft.findings, ElementsAre(Field(&PackageFinding::message,
                                                HasSubstr("around each submission in C++"))));
  FileMap files = package_of(std::move(draft));
  EXPECT_EQ(files["statement/problem.en.md"], "Add.\n\n## Input\n\n*Two* numbers\n");
  EXPECT_EQ(files["data/sample/001.ans"], "3\n");
  EXPECT_EQ(files["data/secret/001/002.in"], "1\n");
  EXPECT_EQ(files["data/secret/002/test_group.yaml"],
            "max_score: 60\nscore_aggregation: pass-fail\n");
  EXPECT_THAT(files["output_validator/validator.cpp"], HasSubstr("{name, argv[1], output, NULL}"));
  EXPECT_EQ(files["submissions/accepted/solution.py"], "print(3)");
  EXPECT_EQ(files["attachments/starter.cpp"], "int main() {}");
}

TEST(Qduoj, RefusesWhatIsNoJson) {
  FileMap files = {{"problem.json", "{"}};

  EXPECT_THAT([&] { read_qduoj({.files = files, .testlib = "", .prefix = "1/"}); },
              ThrowsMessage<Error>(HasSubstr("'1/problem.json' is no JSON")));
}

const FileMap hydro = {
    {"problem.yaml", "pid: P1000\nowner: 2\ntitle: Sums\ntag: [math]\n"},
    {"problem_zh.md", "加。\n\n```input1\n1 2\n```\n\n```output1\n3\n```\n\n![p](file://p.png)\n"},
    {"additional_file/p.png", "\x89PNG"},
    {"testdata/config.yaml",
     "time: 500ms\nmemory: 128m\nchecker_type: testlib\nchecker: chk.cpp\nsubtasks:\n"
     "- {id: 1, score: 30, type: min, cases: [{input: 1.in, output: 1.out}]}\n"
     "- {id: 2, score: 70, type: sum, if: [1], cases: [{input: 2.in, output: 2.out}]}\n"},
    {"testdata/chk.cpp", "#include \"testlib.h\"\n"},
    {"testdata/testlib.h", "// testlib\n"},
    {"testdata/1.in", "1\n"},
    {"testdata/1.out", "1\n"},
    {"testdata/2.in", "2\n"},
    {"testdata/2.out", "2\n"}};

TEST(Hydro, CarriesOverAProblem) {
  Draft draft = read_hydro({.files = hydro, .testlib = "", .prefix = "P1000/"});

  EXPECT_EQ(draft.id, "P1000");
  EXPECT_THAT(draft.findings, IsEmpty());
  FileMap files = package_of(std::move(draft));
  EXPECT_THAT(files["problem.yaml"], AllOf(HasSubstr("time_limit: 0.5"), HasSubstr("memory: 128")));
  EXPECT_THAT(files["statement/problem.zh.md"],
              AllOf(HasSubstr("加。"), HasSubstr("![p](p.png)"), Not(HasSubstr("input1"))));
  EXPECT_EQ(files["data/sample/001.in"], "1 2\n");
  EXPECT_EQ(files["data/secret/001/test_group.yaml"],
            "max_score: 30\nscore_aggregation: pass-fail\n");
  EXPECT_EQ(files["data/secret/002/test_group.yaml"],
            "max_score: 70\nscore_aggregation: sum\nrequire_pass: [secret/001]\n");
  EXPECT_THAT(files, Contains(Key("output_validator/testlib.h")));
  EXPECT_THAT(files, Contains(Key("statement/p.png")));
}

TEST(Hydro, FindsTestsByTheirNamesWithoutConfiguration) {
  FileMap files = {{"problem.yaml", "pid: A\ntitle: T\n"},
                   {"testdata/b10.in", "10"},
                   {"testdata/b10.ans", "10"},
                   {"testdata/b9.in", "9"},
                   {"testdata/b9.ans", "9"},
                   {"testdata/input3.txt", "3"},
                   {"testdata/output3.txt", "3"}};

  Draft draft = read_hydro({.files = files, .testlib = "", .prefix = ""});

  ASSERT_THAT(draft.tests, SizeIs(3));
  EXPECT_EQ(draft.tests[0].input, "3");
  EXPECT_EQ(draft.tests[1].input, "9");
  EXPECT_EQ(draft.tests[2].input, "10");
}

TEST(Archive, IsToldByItsContents) {
  EXPECT_EQ(format_of(zip_with("p", dmoj)), ArchiveFormat::dmoj);
  EXPECT_EQ(format_of(zip_with("1", qduoj)), ArchiveFormat::qduoj);
  EXPECT_EQ(format_of(zip_with("P1000", hydro)), ArchiveFormat::hydro);
  EXPECT_EQ(format_of(zip_with("p", {{"problem.xml", "<problem/>"}})), ArchiveFormat::polygon);
  EXPECT_EQ(format_of(zip_with("p", {{"all.xml", "<?xml?>\n<fps/>"}})), ArchiveFormat::fps);
  EXPECT_EQ(format_of("\n<fps/>"), ArchiveFormat::fps);
  EXPECT_EQ(format_of(zip_with("p", {{"problem.yaml", "name: A\n"}, {"data/secret/1.in", ""}})),
            ArchiveFormat::own);
  EXPECT_THAT(
      [] {
        format_of(zip_with("p", {{"readme.txt", "hello"}}));
      },
      ThrowsMessage<Error>(HasSubstr("holds no problem of a known format")));
  EXPECT_THAT([] { format_of("hello"); }, ThrowsMessage<Error>(HasSubstr("no whole zip file")));
}

TEST(Archive, BecomesAPackageThatCanBeRead) {
  auto language = [](const std::string& name) -> std::string {
    return name.ends_with(".py") ? "python" : name.ends_with(".cpp") ? "cpp" : "";
  };
  for (const FileMap& files : {dmoj_with_tests(), qduoj, hydro}) {
    TestFolder folder;
    auto opened = open_archive(zip_with("thing", files), "thing.zip", "", folder.path());

    ASSERT_THAT(opened, SizeIs(1));
    EXPECT_THAT(sentence_of(opened[0].findings[0]), HasSubstr("'thing.zip' was converted"));
    Package package = read_package(opened[0].path, language);
    EXPECT_GE(count_tests(package.problem.data), 2u);
    EXPECT_FALSE(has_errors(package.findings)) << sentence_of(package.findings[0]);
    EXPECT_EQ(package.problem.best_score, files == qduoj || files == hydro ? 100 : 30);
  }
}

TEST(Archive, MayHoldSeveralProblems) {
  FileMap both;
  for (const char* number : {"1", "2"}) {
    for (const auto& [path, contents] : qduoj) both[std::string(number) + '/' + path] = contents;
  }
  std::string bytes = zip_with("export", both);
  TestFolder folder;

  auto opened = open_archive(bytes, "export.zip", "", folder.path());

  ASSERT_THAT(opened, SizeIs(2));
  EXPECT_EQ(opened[0].path.filename(), "A1");
  EXPECT_EQ(opened[1].path.filename(), "A1-2");
  EXPECT_THAT([&] { open_archive(bytes, "export.zip", "one", folder.path()); },
              ThrowsMessage<Error>(HasSubstr("the archive has 2")));
}

TEST(Archive, GivesAProblemWithoutAUsableNameThatOfTheFile) {
  TestFolder folder;
  std::string xml = "<fps><item><title>加法</title></item><item><title>A+B  !</title></item></fps>";

  auto opened = open_archive(xml, "folder/my fps.xml", "", folder.path());

  EXPECT_EQ(opened[0].path.filename(), "my-fps");
  EXPECT_EQ(opened[1].path.filename(), "A-B");
}

TEST(Archive, IsTheSameFilesAfterAnExportOfOurOwn) {
  FileMap files = {{"problem.yaml", "name: A\n"},
                   {"data/secret/1.in", std::string("a\0\r\n", 4)},
                   {"data/secret/1.ans", ""},
                   {"statement/bild-ä.png", "\x89PNG"}};
  std::string bytes = zip_with("sum", files);
  TestFolder folder;

  auto opened = open_archive(bytes, "sum.zip", "", folder.path());

  ASSERT_THAT(opened, SizeIs(1));
  EXPECT_THAT(opened[0].findings, IsEmpty());
  EXPECT_EQ(zip_of(opened[0].path), bytes);
}

}  // namespace
}  // namespace codevault
