#include "problem/library.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "problem/package_edit.hpp"
#include "problem/test_package.hpp"
#include "store/stores.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Property;
using testing::Throws;

class LibraryTest : public testing::Test {
 protected:
  void import(const fs::path& package) {
    wait_for(library_->import(package, "imported", std::chrono::milliseconds(1500)));
  }
  std::vector<std::string> bring(const fs::path& folder) {
    return wait_for(library_->bring(folder));
  }
  std::shared_ptr<const Problem> find(const std::string& id) {
    return wait_for(library_->find(id));
  }
  void change(const std::string& id, ProblemLibrary::Edit edit) {
    fault_.clear();
    try {
      wait_for(library_->change(id, std::move(edit)));
    } catch (const BrokenPackage& broken) {
      fault_ = broken.what();
    }
  }
  void hide(const std::string& id, bool hidden) { wait_for(library_->hide(id, hidden)); }
  void remove(const std::string& id) { wait_for(library_->remove(id)); }
  void measured(const std::string& id, std::chrono::milliseconds limit) {
    std::string digest = wait_for(library_->record(id)).digest;
    wait_for(library_->keep_time_limit(id, digest, limit));
  }
  std::vector<std::string> ids(Shelf shelf = Shelf::all) {
    std::vector<std::string> ids;
    for (const ProblemRecord& record : wait_for(library_->list(shelf))) ids.push_back(record.id);
    return ids;
  }
  // Another process on the same store.
  std::unique_ptr<ProblemLibrary> open() {
    auto language = [](const std::string& name) { return name.ends_with(".py") ? "python" : ""; };
    ++caches_;
    return std::make_unique<ProblemLibrary>(stores_->problems(), language,
                                            ProblemLibrary::Settings{.cache = cache()});
  }
  void open_again() { library_ = open(); }
  // The folder of the library that was opened last.
  fs::path cache() const { return folder_ / ("cache" + std::to_string(caches_)); }

  std::string fault_;  // of the package, at the last change
  int caches_ = 0;
  TestFolder folder_;
  std::unique_ptr<Stores> stores_ = open_stores({.file = folder_ / "store.sqlite"});
  std::unique_ptr<ProblemLibrary> library_;
  TestPackage package_;

 private:
  void SetUp() override { open_again(); }
};

TEST_F(LibraryTest, GivesWhatWasImportedToEveryWorker) {
  package_.write("data/secret/1.in", std::string("\0\xff\n", 3));
  import(package_.folder());
  fs::remove_all(package_.folder());
  open_again();

  std::shared_ptr<const Problem> problem = find("sum");

  EXPECT_EQ(problem->names.at("en"), "Sum");
  EXPECT_EQ(problem->time_limit, std::chrono::milliseconds(1500));
  EXPECT_EQ(contents_of(problem->data.groups[1].tests.at(0).input), std::string("\0\xff\n", 3));
  EXPECT_EQ(problem->examples.size(), 1u);
  EXPECT_EQ(find("sum"), problem);  // kept in memory
}

TEST_F(LibraryTest, GivesTheNewestOfAProblem) {
  import(package_.folder());
  find("sum");
  package_.write("data/secret/2.in", "1 1\n");
  package_.write("data/secret/2.ans", "2\n");

  import(package_.folder());

  EXPECT_EQ(find("sum")->data.groups[1].tests.size(), 2u);
  EXPECT_EQ(std::distance(fs::directory_iterator(cache()), {}), 1);  // the old one is gone
}

TEST_F(LibraryTest, KeepsNothingOfAPackageThatIsBroken) {
  import(package_.folder());
  package_.remove("data/secret/1.ans");

  EXPECT_THROW(import(package_.folder()), Error);

  EXPECT_EQ(find("sum")->data.groups[1].tests.size(), 1u);
}

TEST_F(LibraryTest, KeepsNoPackageWithoutATimeLimit) {
  EXPECT_THROW(wait_for(library_->import(package_.folder(), "imported", std::nullopt)), Error);
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_F(LibraryTest, BringsEveryGoodPackageOfAFolder) {
  package_.make_modern("name: Sum\nlimits: {time_limit: 1}\n");
  fs::path parent = package_.folder().parent_path();
  fs::create_directories(parent / "broken");
  std::ofstream(parent / "broken/problem.yaml") << "name: x\ntype: odd\n";
  fs::create_directories(parent / "notes");

  EXPECT_THAT(bring(parent), ElementsAre(HasSubstr("broken: problem.yaml:2: 'type' has 'odd'")));
  EXPECT_THAT(ids(), ElementsAre("sum"));

  package_.write("statement/problem.en.md", "Add two numbers.\n");
  bring(parent);
  EXPECT_EQ(find("sum")->statements.at(0).text, "Add two numbers.\n");
}

TEST_F(LibraryTest, BringsNothingInPlaceOfWhatWasImported) {
  package_.make_modern("name: Mine\nlimits: {time_limit: 1}\n");
  import(package_.folder());
  package_.make_modern("name: Theirs\nlimits: {time_limit: 1}\n");

  bring(package_.folder().parent_path());

  EXPECT_EQ(find("sum")->names.at("en"), "Mine");
}

TEST_F(LibraryTest, WritesAPackageAsItWas) {
  package_.write("data/secret/deep/1.in", "7 7\n");
  package_.write("data/secret/deep/1.ans", "14\n");
  import(package_.folder());
  auto write = [&](const std::string& id, const fs::path& folder) {
    wait_for(library_->export_to(id, folder));
  };

  write("sum", folder_ / "out");

  EXPECT_TRUE(fs::exists(folder_ / "out/data/secret/deep/1.ans"));
  EXPECT_THROW(write("sum", folder_ / "out"), Error);
  EXPECT_THROW(write("nothing", folder_ / "other"), Error);
}

TEST_F(LibraryTest, HidesAProblemFromEverybodyButSetters) {
  import(package_.folder());
  hide("sum", true);

  EXPECT_THAT(ids(Shelf::published), IsEmpty());
  EXPECT_THAT(ids(), ElementsAre("sum"));
  EXPECT_THROW(wait_for(library_->find("sum", Shelf::published)), Error);
  EXPECT_EQ(find("sum")->id, "sum");

  import(package_.folder());  // again: it stays hidden
  EXPECT_THAT(ids(Shelf::published), IsEmpty());
  hide("sum", false);
  EXPECT_THAT(ids(Shelf::published), ElementsAre("sum"));
}

TEST_F(LibraryTest, HidesWhatIsNewAndKeepsNothingInPlaceOfAnother) {
  package_.make_modern("name: Sum\n");
  EXPECT_EQ(wait_for(library_->import_new(package_.folder())).id, "sum");

  EXPECT_THAT(ids(Shelf::published), IsEmpty());
  EXPECT_EQ(find("sum")->time_limit, std::nullopt);
  EXPECT_THROW(wait_for(library_->import_new(package_.folder())), Error);
  EXPECT_THROW(hide("sum", false), Error);  // without a time limit

  measured("sum", std::chrono::milliseconds(3000));
  hide("sum", false);
  EXPECT_EQ(find("sum")->time_limit, std::chrono::milliseconds(3000));
  EXPECT_THAT(wait_for(library_->list()).at(0).summary, HasSubstr("\"timeLimit\":3000"));
}

TEST_F(LibraryTest, ChangesAProblemWholeOrNotAtAll) {
  import(package_.folder());
  std::shared_ptr<const Problem> before = find("sum");

  change("sum", [](const fs::path& package) { put_file(package, "data/secret/2.in", "1 1\n"); });
  EXPECT_THAT(fault_, HasSubstr("'data/secret/2.ans'"));
  EXPECT_EQ(find("sum"), before);

  change("sum", [](const fs::path& package) {
    put_file(package, "data/secret/2.in", "1 1\n");
    put_file(package, "data/secret/2.ans", "2\n");
    put_file(package, "data/secret/1.ans", "11\n");
  });
  EXPECT_EQ(fault_, "");
  EXPECT_EQ(find("sum")->data.groups[1].tests.size(), 2u);
  EXPECT_EQ(contents_of(find("sum")->data.groups[1].tests[0].answer), "11\n");
  EXPECT_EQ(contents_of(before->data.groups[1].tests[0].answer), "10\n");
  EXPECT_EQ(before->data.groups[1].tests.size(), 1u);
}

TEST_F(LibraryTest, LeavesABundledProblemThatWasChangedAsItIs) {
  package_.make_modern("name: Sum\nlimits: {time_limit: 1}\n");
  bring(package_.folder().parent_path());
  EXPECT_THROW(remove("sum"), Error);  // it would be back at the next start

  change("sum", [](const fs::path& package) { put_file(package, "hints/1.md", "Add.\n"); });
  bring(package_.folder().parent_path());

  EXPECT_THAT(find("sum")->hints, ElementsAre("Add.\n"));
  remove("sum");
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_F(LibraryTest, KeepsTwoProblemsOfTheSameFiles) {
  import(package_.folder());
  fs::copy(package_.folder(), folder_ / "copy", fs::copy_options::recursive);
  import(folder_ / "copy");

  EXPECT_EQ(find("sum")->id, "sum");
  EXPECT_EQ(find("copy")->id, "copy");
  change("copy", [](const fs::path& package) { put_file(package, "hints/1.md", "Add.\n"); });
  EXPECT_EQ(find("copy")->hints.size(), 1u);
  open_again();
  EXPECT_EQ(find("sum")->hints.size(), 0u);
}

// As two API processes would.
TEST_F(LibraryTest, RefusesAChangeThatAnotherProcessCameBefore) {
  import(package_.folder());
  std::unique_ptr<ProblemLibrary> other = open();
  auto put = [](const char* file) {
    return [file](const fs::path& package) { put_file(package, file, "x\n"); };
  };
  auto change_of_both = [&](const fs::path& package) {
    wait_for(other->change("sum", put("attachments/theirs.txt")));
    put("attachments/mine.txt")(package);
  };

  EXPECT_THAT([&] { change("sum", change_of_both); },
              Throws<Error>(AllOf(Property(&Error::kind, ErrorKind::conflict),
                                  Property(&Error::what, HasSubstr("changed by somebody else")))));

  EXPECT_EQ(contents_of(wait_for(library_->file("sum", "attachments/theirs.txt"))), "x\n");
  change("sum", put("attachments/mine.txt"));
  EXPECT_EQ(contents_of(wait_for(other->file("sum", "attachments/theirs.txt"))), "x\n");
  EXPECT_EQ(contents_of(wait_for(other->file("sum", "attachments/mine.txt"))), "x\n");
}

TEST_F(LibraryTest, KeepsNoTimeLimitThatWasMeasuredOfAnotherVersion) {
  package_.make_modern("name: Sum\n");
  wait_for(library_->import_new(package_.folder()));
  std::string digest = wait_for(library_->record("sum")).digest;
  change("sum", [](const fs::path& package) { put_file(package, "hints/1.md", "Add.\n"); });

  wait_for(library_->keep_time_limit("sum", digest, std::chrono::milliseconds(3000)));

  EXPECT_EQ(find("sum")->time_limit, std::nullopt);
}

TEST_F(LibraryTest, TellsWhatARequestIsCheckedByWithoutThePackage) {
  package_.make_modern("name: Sum\nlimits: {time_limit: 1, code: 2}\nlanguages: [python3]\n");
  import(package_.folder());
  open_again();

  ProblemFacts facts = wait_for(library_->facts("sum"));

  EXPECT_THAT(facts.languages, ElementsAre("python3"));
  EXPECT_EQ(facts.code_limit, 2_KiB);
  EXPECT_EQ(facts.samples, 1u);
  EXPECT_FALSE(facts.dialogue);
  EXPECT_FALSE(fs::exists(cache()));  // nothing was fetched
  hide("sum", true);
  EXPECT_THROW(wait_for(library_->facts("sum", Shelf::published)), Error);
}

// As version 0.1.0 has left them.
TEST_F(LibraryTest, FindsTheFactsOfAProblemThatIsKeptWithoutThem) {
  import(package_.folder());
  ProblemRecord before = wait_for(library_->record("sum"));
  ProblemRecord old = before;
  old.facts.reset();
  wait_for(stores_->problems().keep_problem(old, before, {}));

  EXPECT_EQ(wait_for(library_->facts("sum")).samples, 1u);
  EXPECT_EQ(wait_for(library_->record("sum")).facts->samples, 1u);
}

TEST_F(LibraryTest, NamesTheProblemThatIsNotThere) {
  try {
    find("nothing");
    FAIL() << "it was found";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    EXPECT_EQ(error.field(), "problemId");
  }
}

}  // namespace
}  // namespace codevault
