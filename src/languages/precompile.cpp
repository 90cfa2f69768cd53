#include "languages/precompile.hpp"

#include <spdlog/spdlog.h>

#include <set>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

// One thing to make for a language: for one of its headers, or for any code.
struct Item {
  const Language* language;
  std::string header;
  std::string name;  // of its folder

  const Precompiled& precompiled() const { return *language->precompiled; }
  std::string fill(const std::string& text) const { return replaced(text, "{header}", header); }
};

Command command_of(const Item& item) {
  const Step& step = item.precompiled().make;
  Command command{.environment = step.environment, .limits = step.limits};
  for (const std::string& word : step.argv)
    command.argv.push_back(replaced(item.fill(word), "{standard}", item.language->standard));
  for (const std::string& name : step.keep) command.keep.push_back(item.fill(name));
  for (const auto& [name, contents] : item.precompiled().files)
    command.files.push_back({item.fill(name), make_blob(item.fill(contents))});
  return command;
}

std::string name_of(const Item& item, const std::string& stamp) {
  Command command = command_of(item);
  std::string all = item.language->version + '\n' + stamp + '\n';
  for (const auto* words : {&command.argv, &command.environment, &command.keep}) {
    for (const std::string& word : *words) all += word + '\n';
    all += '\n';
  }
  for (const File& file : command.files) all += file.name + '\n' + contents_of(file.contents);
  return item.language->id + '-' + sha256_of(all).substr(0, 24);
}

Task<std::vector<Item>> items_of(PrecompiledStore& store, const Catalog& catalog) {
  std::vector<Item> items;
  for (const Language& language : catalog.languages()) {
    if (!language.precompiled) continue;
    std::string stamp = co_await store.stamp_of(language.precompiled->made_of);
    std::vector<std::string> headers = language.precompiled->headers;
    if (headers.empty()) headers.emplace_back();
    for (const std::string& header : headers) {
      Item item{&language, header, {}};
      item.name = name_of(item, stamp);
      items.push_back(std::move(item));
    }
  }
  co_return items;
}

// Returns what was kept under the names we asked for, and no other file.
std::vector<File> expected_of(const Command& command, const Execution& execution) {
  std::vector<File> files;
  for (const std::string& name : command.keep) {
    for (const File& file : execution.kept) {
      if (file.name == name) files.push_back(file);
    }
  }
  bool made = execution.end == Execution::End::exited && execution.exit_code == 0;
  if (made && files.size() == command.keep.size()) return files;
  throw unavailable("it failed: " + execution.err.substr(0, 500));
}

Task<> make(Executor& executor, Item item) {
  std::unique_ptr<Box> box = co_await executor.open(*item.language);
  Command command = command_of(item);
  Execution execution = co_await box->run(command);
  box.reset();
  std::vector<File> files = expected_of(command, execution);
  co_await executor.precompiled_store()->keep(item.name, std::move(files));
}

Task<bool> try_to_make(Executor& executor, Item item) {
  std::string failure;
  try {
    co_await make(executor, item);
  } catch (const Error& error) {
    failure = error.what();
  } catch (const std::system_error& error) {  // the disk's; not a cancellation, which is boost's
    failure = error.what();
  }
  if (failure.empty()) co_return true;
  spdlog::warn("nothing precompiled for {} {}: {}", item.language->name, item.header, failure);
  co_return false;
}

}  // namespace

Task<> precompile(Executor& executor, Catalog catalog, PrecompiledFolders& ready,
                  std::chrono::seconds delay) {
  PrecompiledStore* store = executor.precompiled_store();
  if (!store) co_return;
  std::vector<Item> items = co_await items_of(*store, catalog);
  std::set<std::string> wanted;
  for (const Item& item : items) wanted.insert(item.name);
  std::set<std::string> there = co_await store->retain(std::move(wanted));
  auto tell = [&](const Item& item) {
    ready.add(item.language->id, item.header, store->path_of(item.name));
  };
  std::vector<Item> missing;
  for (const Item& item : items) there.contains(item.name) ? tell(item) : missing.push_back(item);
  if (missing.empty()) co_return;
  co_await sleep_for(delay);
  for (const Item& item : missing) {
    bool made = co_await try_to_make(executor, item);
    if (made) tell(item);
  }
  spdlog::debug("precompiled what there was to precompile");
}

}  // namespace codevault
