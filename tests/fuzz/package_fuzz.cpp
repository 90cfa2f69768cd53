#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "judge/checker.hpp"
#include "problem/metadata.hpp"

// The texts of a problem package are read, or refused with an error message. Any two outputs can be
// compared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace codevault;
  std::string text(reinterpret_cast<const char*>(data), size);
  std::vector<std::string> warnings;
  try {
    parse_metadata(text, "problem.yaml");
  } catch (const Error&) {
  }
  for (PackageFormat format : {PackageFormat::legacy, PackageFormat::modern}) {
    try {
      parse_group(text, "testdata.yaml", format, {}, warnings);
    } catch (const Error&) {
    }
  }
  std::size_t half = text.find('|');
  if (half != std::string::npos) {
    Comparison comparison{.absolute_tolerance = 1e-6, .relative_tolerance = 1e-6};
    difference_of(comparison, std::string_view(text).substr(0, half),
                  std::string_view(text).substr(half + 1));
  }
  return 0;
}
