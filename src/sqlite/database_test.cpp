#include "sqlite/database.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <limits>

#include "base/error.hpp"
#include "base/test_folder.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

auto throws_unavailable(const std::string& file, const std::string& trouble) {
  return Throws<Error>(AllOf(Property(&Error::kind, ErrorKind::unavailable),
                             Property(&Error::what, HasSubstr(file)),
                             Property(&Error::what, HasSubstr(trouble))));
}

class DatabaseTest : public testing::Test {
 protected:
  TestFolder folder_;
  Database database_{folder_ / "a.db", {}};
};
using Migrate = DatabaseTest;

TEST_F(DatabaseTest, GivesBackWhatItWasGiven) {
  database_.execute("CREATE TABLE t (text, number, void, time, yes)");
  std::string bytes("a\0\xff\xfe", 4);
  auto number = std::numeric_limits<std::int64_t>::min();
  std::chrono::system_clock::time_point time(std::chrono::milliseconds(1'234'567'890'123));
  std::optional<std::int64_t> nothing;

  EXPECT_EQ(
      database_.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", bytes, number, nothing, time, true),
      1u);

  Rows rows = database_.query("SELECT * FROM t WHERE text = ?", bytes);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<std::string>(0), bytes);
  EXPECT_EQ(rows.get<std::int64_t>(1), number);
  EXPECT_EQ(rows.find<std::int64_t>(2), std::nullopt);
  EXPECT_EQ(rows.find<std::chrono::system_clock::time_point>(3), time);
  EXPECT_TRUE(rows.get<bool>(4));
  EXPECT_FALSE(rows.next());
}

TEST_F(DatabaseTest, KeepsTextApartFromNothing) {
  database_.execute("CREATE TABLE t (text)");
  database_.run("INSERT INTO t VALUES (?)", std::string_view());

  Rows rows = database_.query("SELECT text FROM t");

  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.find<std::string>(0), "");
}

TEST_F(DatabaseTest, ReadsAStatementAnewEachTime) {
  for (int i = 0; i < 3; ++i) {
    Rows rows = database_.query("SELECT 1 UNION SELECT 2");
    ASSERT_TRUE(rows.next());
    EXPECT_EQ(rows.get<int>(0), 1);
  }
}

TEST(OpenDatabase, MakesItsFolderAndAFileForItsUserOnly) {
  TestFolder folder;
  Database database(folder / "new/deep/a.db", {});
  database.execute("CREATE TABLE t (x)");

  for (const char* name : {"new/deep/a.db", "new/deep/a.db-wal"}) {
    struct stat status {};
    ASSERT_EQ(::stat((folder / name).c_str(), &status), 0) << name;
    EXPECT_EQ(status.st_mode & 0777, 0600u) << name;
  }
}

TEST(OpenDatabase, NamesAFileThatCannotBeOpened) {
  TestFolder folder;
  std::ofstream(folder / "file") << "not a folder";

  EXPECT_THAT([&] { Database(folder / "file/a.db", {}); },
              throws_unavailable("file/a.db", "cannot be opened: Not a directory"));
}

TEST(OpenDatabase, SaysThatAFileIsNoDatabase) {
  TestFolder folder;
  std::ofstream(folder / "a.db") << std::string(4096, 'x');

  EXPECT_THAT([&] { Database(folder / "a.db", {}); }, throws_unavailable("a.db", "no database"));
}

TEST(OpenDatabase, SaysThatAnotherProgramHoldsTheFile) {
  TestFolder folder;
  Database other(folder / "a.db", {});
  other.execute("CREATE TABLE t (x); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)");
  Database database(folder / "a.db", {.patience = std::chrono::milliseconds(0)});
  auto insert = [&] { database.run("INSERT INTO t VALUES (2)"); };

  EXPECT_THAT(insert, throws_unavailable("a.db", "locked by another program"));

  other.execute("COMMIT");
  insert();
}

TEST_F(DatabaseTest, SaysThatTheDiskIsFull) {
  database_.execute("CREATE TABLE t (x); PRAGMA max_page_count = 10");
  auto insert = [&] { database_.run("INSERT INTO t VALUES (?)", std::string(100'000, 'x')); };

  EXPECT_THAT(insert, throws_unavailable("a.db", "the disk is full"));

  database_.execute("PRAGMA max_page_count = 1000");
  insert();
}

TEST(OpenDatabase, SaysThatItIsReadOnly) {
  TestFolder folder;
  Database writer(folder / "a.db", {});
  writer.execute("CREATE TABLE t (x)");
  Database reader(folder / "a.db", {.access = Database::Access::read_only});

  EXPECT_THAT([&] { reader.run("INSERT INTO t VALUES (1)"); },
              throws_unavailable("a.db", "read-only"));
}

TEST_F(DatabaseTest, TellsAConflictApart) {
  database_.execute("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1)");

  EXPECT_THAT([&] { database_.run("INSERT INTO t VALUES (1)"); },
              Throws<Error>(Property(&Error::kind, ErrorKind::conflict)));
}

TEST_F(DatabaseTest, NoticesThatItsFileIsGone) {
  EXPECT_FALSE(database_.is_gone());

  std::filesystem::remove(folder_ / "a.db");

  EXPECT_TRUE(database_.is_gone());
}

TEST_F(Migrate, GoesOnFromWhereTheFileIs) {
  migrate(database_, {"CREATE TABLE t (x); INSERT INTO t VALUES (1)"});
  migrate(database_, {"CREATE TABLE t (x)", "ALTER TABLE t ADD y; UPDATE t SET y = 2"});
  migrate(database_, {"CREATE TABLE t (x)", "ALTER TABLE t ADD y"});

  Rows rows = database_.query("SELECT x, y FROM t");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.get<int>(0), 1);
  EXPECT_EQ(rows.get<int>(1), 2);
}

TEST_F(Migrate, LeavesTheFileAsItWasWhenAStepFails) {
  migrate(database_, {"CREATE TABLE t (x)"});

  EXPECT_THROW(migrate(database_, {"", "CREATE TABLE u (x); SELECT nonsense FROM nowhere"}), Error);

  EXPECT_FALSE(database_.in_transaction());
  EXPECT_THROW(database_.run("SELECT * FROM u"), Error);
  migrate(database_, {"", "CREATE TABLE u (x)"});
  database_.run("INSERT INTO u VALUES (1)");
}

TEST_F(Migrate, RefusesAFileOfANewerProgram) {
  migrate(database_, {"CREATE TABLE t (x)", "CREATE TABLE u (x)"});

  EXPECT_THAT([&] { migrate(database_, {"CREATE TABLE t (x)"}); },
              throws_unavailable("a.db", "newer CodeVault"));
}

}  // namespace
}  // namespace codevault
