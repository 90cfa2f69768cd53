#include "problem/zip.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "base/test_folder.hpp"
#include "problem/test_package.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

std::string number(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xff);
  return text;
}

std::uint32_t checksum_of(const std::string& text) {
  std::uint32_t sum = 0xffffffff;
  for (unsigned char c : text) {
    sum ^= c;
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum;
}

// Returns an archive as an attacker may write it, with each file as given.
class Forged {
 public:
  Forged& add(const std::string& name, const std::string& contents, std::uint32_t mode = 0100644) {
    std::string facts = number(10, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(33, 2) +
                        number(checksum_of(contents), 4) +
                        number(static_cast<std::uint32_t>(contents.size()), 4) +
                        number(static_cast<std::uint32_t>(contents.size()), 4) +
                        number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
    auto place = static_cast<std::uint32_t>(files_.size());
    files_ += "PK\x03\x04" + facts + name + contents;
    index_ += "PK\x01\x02" + number(0x0314, 2) + facts + number(0, 2) + number(0, 2) +
              number(0, 2) + number(mode << 16, 4) + number(place, 4) + name;
    ++count_;
    return *this;
  }
  std::string bytes() const {
    return files_ + index_ + "PK\x05\x06" + number(0, 4) + number(count_, 2) + number(count_, 2) +
           number(static_cast<std::uint32_t>(index_.size()), 4) +
           number(static_cast<std::uint32_t>(files_.size()), 4) + number(0, 2);
  }

 private:
  std::string files_;
  std::string index_;
  std::uint32_t count_ = 0;
};

std::vector<std::pair<std::string, std::string>> files_of(const std::string& bytes,
                                                          const ZipLimits& limits = {}) {
  std::vector<std::pair<std::string, std::string>> files;
  read_zip(bytes, limits, [&](const std::string& path, std::string contents) {
    files.emplace_back(path, std::move(contents));
  });
  return files;
}

std::string fault_of(const std::string& bytes, const ZipLimits& limits = {}) {
  try {
    files_of(bytes, limits);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
    return error.what();
  }
  return "none";
}

TEST(Zip, ReadsWhatItHasWritten) {
  TestPackage package;
  package.write("data/secret/1.in", std::string(100'000, '7') + "\n");
  package.write("data/sample/\xc3\xbc.in", "1\n");
  std::string bytes = zip_of(package.folder());
  EXPECT_LT(bytes.size(), 10'000u);
  EXPECT_EQ(bytes, zip_of(package.folder()));

  TestFolder folder;
  fs::path unpacked = unpack_package(bytes, "", folder / ".");

  EXPECT_EQ(unpacked.filename(), "sum");
  EXPECT_EQ(zip_of(unpacked), bytes);
  EXPECT_TRUE(fs::exists(unpacked / "data/sample/\xc3\xbc.in"));
}

TEST(Zip, TakesTheFilesOfAnArchiveAsTheyCome) {
  std::string bytes = Forged().add("a.txt", "A").add("b/", "", 040755).add("b/c", "").bytes();

  EXPECT_THAT(files_of(bytes), ElementsAre(Pair("a.txt", "A"), Pair("b/c", "")));
}

TEST(Zip, RefusesNamesThatLeadOut) {
  for (const char* name :
       {"../a", "a/../../b", "/etc/passwd", "a//b", "./a", "a\\..\\b", "..", "a\nb"}) {
    EXPECT_NE(fault_of(Forged().add("x", "1").add(name, "2").bytes()), "none") << name;
  }
}

TEST(Zip, RefusesLinksAndDevices) {
  EXPECT_THAT(fault_of(Forged().add("a", "/etc/passwd", 0120777).bytes()),
              HasSubstr("'a' is neither a file nor a folder"));
  EXPECT_THAT(fault_of(Forged().add("a", "", 020666).bytes()), HasSubstr("'a' is neither"));
}

TEST(Zip, RefusesWhatIsThereTwice) {
  EXPECT_THAT(fault_of(Forged().add("a", "1").add("a", "2").bytes()),
              HasSubstr("'a' is there twice"));
  EXPECT_THAT(fault_of(Forged().add("a", "1").add("a/b", "2").bytes()), HasSubstr("a file"));
  EXPECT_THAT(fault_of(Forged().add("a/b", "1").add("a", "2").bytes()), HasSubstr("a folder"));
}

TEST(Zip, HoldsToItsLimits) {
  std::string deep = "f";
  for (int i = 0; i < 16; ++i) deep = "d/" + deep;
  EXPECT_THAT(fault_of(Forged().add(deep, "1").bytes()), HasSubstr("16 folders deep"));
  EXPECT_THAT(fault_of(Forged().add("a", "1").add("b", "2").bytes(), {.files = 1}),
              HasSubstr("more than 1 files"));
  EXPECT_THAT(fault_of(Forged().add("a", "12345").bytes(), {.file = 4}),
              HasSubstr("'a' is larger than 4 bytes"));
  EXPECT_THAT(fault_of(Forged().add("a", "123").add("b", "456").bytes(), {.total = 5}),
              HasSubstr("more than 5 bytes"));
  TestPackage package;
  package.write("data/secret/1.in", std::string(1 << 20, '0'));
  EXPECT_THAT(fault_of(zip_of(package.folder()), {.ratio = 20, .free = 1000}),
              HasSubstr("more than one of its size may"));
}

TEST(Zip, RefusesWhatIsNoArchive) {
  EXPECT_NE(fault_of(""), "none");
  EXPECT_NE(fault_of("hello"), "none");
  std::string whole = Forged().add("a", std::string(1000, 'x')).bytes();
  EXPECT_NE(fault_of(whole.substr(0, 500)), "none");
  EXPECT_NE(fault_of(whole.substr(0, whole.find("PK\x01\x02"))), "none") << "without its directory";
  EXPECT_THAT(fault_of(Forged().bytes()), HasSubstr("archive"));
}

TEST(Zip, FindsThePackageInAnArchive) {
  TestFolder folder;
  auto unpack = [&, n = 0](const Forged& archive, const std::string& id) mutable {
    fs::path own = folder / std::to_string(++n);
    fs::create_directories(own);
    return unpack_package(archive.bytes(), id, own);
  };
  EXPECT_EQ(unpack(Forged().add("top/problem.yaml", "x"), "").filename(), "top");
  EXPECT_EQ(unpack(Forged().add("top/problem.yaml", "x"), "other").filename(), "other");
  EXPECT_EQ(unpack(Forged().add("problem.yaml", "x"), "other").filename(), "other");
  EXPECT_EQ(unpack(Forged().add("__MACOSX/._a", "x").add("top/problem.yaml", "x"), "").filename(),
            "top");
  EXPECT_THROW(unpack(Forged().add("problem.yaml", "x"), ""), Error);
  EXPECT_THROW(unpack(Forged().add("problem.yaml", "x"), "../x"), Error);
  EXPECT_THROW(unpack(Forged().add("a/b/problem.yaml", "x"), ""), Error);
}

}  // namespace
}  // namespace codevault
