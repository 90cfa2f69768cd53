#include <cstdint>
#include <string>

#include "archives/archive.hpp"
#include "archives/formats.hpp"
#include "base/error.hpp"
#include "problem/package_edit.hpp"

namespace {

using namespace codevault;

// Every file of a package that comes out of an archive has a path within it.
void check(Draft draft) {
  for (const auto& [path, contents] : package_of(std::move(draft)))
    check_package_path(path, "path");
}

ForeignFiles with(const std::string& path, std::string contents) {
  ForeignFiles files{.files = {{path, std::move(contents)}}, .testlib = "", .prefix = "p/"};
  files.files["1.in"] = files.files["tests/01"] = files.files["testdata/1.in"] = "1\n";
  files.files["1.out"] = files.files["tests/01.a"] = files.files["testdata/1.out"] = "1\n";
  files.files["a.cpp"] = files.files["testdata/a.cpp"] = "#include \"testlib.h\"\n";
  return files;
}

void read(char format, std::string text) {
  switch (format) {
    case 'p': return check(read_polygon(with("problem.xml", std::move(text))));
    case 'd': return check(read_dmoj(with("init.yml", std::move(text))));
    case 'q': return check(read_qduoj(with("problem.json", std::move(text))));
    case 'h': {
      ForeignFiles files = with("testdata/config.yaml", std::move(text));
      files.files["problem.yaml"] = "pid: A\ntitle: A\n";
      files.files["problem.md"] = files.files["testdata/config.yaml"];
      return check(read_hydro(files));
    }
    case 'f':
      for (Draft& draft : read_fps(std::move(text), "a.xml", "")) check(std::move(draft));
      return;
    default:
      for (Draft& draft : read_archive(std::move(text), "a.zip", "")) check(std::move(draft));
  }
}

}  // namespace

// The first byte says which reader gets the rest. It makes packages of it, or refuses it with an
// error message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  try {
    read(static_cast<char>(data[0]),
         std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) __builtin_trap();
  }
  return 0;
}
