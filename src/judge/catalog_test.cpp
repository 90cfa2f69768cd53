#include "judge/catalog.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace codevault {
namespace {

Catalog some_languages() {
  Language cpp{.id = "cpp", .aliases = {"c++", "c++20"}, .standard = "gnu++20"};
  cpp.version = "12.2.0";
  cpp.standards = {{"c++17", "gnu++17"}, {"cpp17", "gnu++17"}, {"c++11", "gnu++11"}};
  cpp.precompiled.emplace();
  Language python{.id = "python", .aliases = {"python3", "py"}};
  python.version = "3.11.2";
  return Catalog({cpp, python});
}

TEST(Catalog, FindsALanguageByIdAndAliasInAnyCase) {
  Catalog catalog = some_languages();

  EXPECT_EQ(catalog.find("CPP"), &catalog.languages()[0]);
  EXPECT_EQ(catalog.find("C++20"), &catalog.languages()[0]);
  EXPECT_EQ(catalog.find("cobol"), nullptr);
  EXPECT_EQ(catalog.find(""), nullptr);
  EXPECT_EQ(catalog.find("3.11"), nullptr);
}

TEST(Catalog, FindsALanguageWithTheStandardThatIsNamed) {
  Catalog catalog = some_languages();

  const Language& language = catalog.at("C++17");

  EXPECT_EQ(language.id, "cpp");
  EXPECT_EQ(language.standard, "gnu++17");
  EXPECT_FALSE(language.precompiled);
  EXPECT_EQ(catalog.find("cpp17"), &language);
  EXPECT_EQ(catalog.find(catalog.name_of(language)), &language);
  EXPECT_EQ(catalog.at("c++11").standard, "gnu++11");
  EXPECT_EQ(catalog.name_of(catalog.at("c++20")), "cpp");
}

TEST(Catalog, FindsALanguageWithTheVersionThatIsHereAndNoOther) {
  Catalog catalog = some_languages();

  for (const char* name : {"python3", "python3.11", "Python 3.11", "python-3.11.2", "py3.11"})
    EXPECT_EQ(catalog.find(name), &catalog.languages()[1]) << name;
  for (const char* name : {"python2", "python3.1", "python3.12", "python3.11.", "cpp12"})
    EXPECT_EQ(catalog.find(name), nullptr) << name;
}

}  // namespace
}  // namespace codevault
