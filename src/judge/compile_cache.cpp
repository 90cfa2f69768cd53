#include "judge/compile_cache.hpp"

#include "base/encoding.hpp"

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

std::string CompileCache::key_of(const Language& language, const Command& compile) {
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
}

std::optional<Execution> CompileCache::find(const std::string& key) {
  auto found = index_.find(key);
  if (found == index_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->compiled;
}

void CompileCache::keep(const std::string& key, Execution compiled) {
  Bytes size = size_of(compiled);
  if (size > capacity_ || index_.contains(key)) return;
  entries_.push_front({key, std::move(compiled), size});
  index_[key] = entries_.begin();
  size_ += size;
  while (size_ > capacity_) {
    size_ -= entries_.back().size;
    index_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

}  // namespace codevault
