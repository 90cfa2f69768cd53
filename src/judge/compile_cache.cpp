#include "judge/compile_cache.hpp"

#include "base/encoding.hpp"
#include "base/off_loop.hpp"

namespace codevault {
namespace {

// Each part with its length before it, so that no two lists of parts give the same text.
void append(std::string& text, std::string_view part) {
  text += std::to_string(part.size()) + ':';
  text += part;
}

Bytes size_of(const Execution& compiled) {
  Bytes size = compiled.out.size() + compiled.err.size() + 512;
  for (const File& file : compiled.kept)
    size += file.name.size() + contents_of(file.contents).size();
  return size;
}

}  // namespace

Task<std::string> CompileCache::key_of(const Language& language, const Command& compile) {
  Bytes bytes = 0;
  for (const File& file : compile.files) bytes += contents_of(file.contents).size();
  co_return co_await off_loop(bytes, [&] {
    std::string text;
    append(text, language.id);
    append(text, language.version);
    for (const auto* words : {&compile.argv, &compile.environment, &compile.keep}) {
      append(text, std::to_string(words->size()));
      for (const std::string& word : *words) append(text, word);
    }
    for (const File& file : compile.files) {
      append(text, file.name);
      append(text, file.executable ? "x" : "-");
      append(text, contents_of(file.contents));
    }
    return sha256_of(text);
  });
}

std::optional<Execution> CompileCache::find(const std::string& key) {
  Execution* compiled = kept_.find(key);
  return compiled ? std::optional(*compiled) : std::nullopt;
}

void CompileCache::keep(const std::string& key, Execution compiled) {
  Bytes size = size_of(compiled);
  kept_.keep(key, std::move(compiled), size);
}

}  // namespace codevault
