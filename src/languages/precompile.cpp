#include "languages/precompile.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <set>

#include "base/check.hpp"
#include "base/encoding.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace codevault {
namespace fs = std::filesystem;
namespace {

// One thing to make: of a language, for one of its headers or for any code.
struct Item {
  const Language* language;
  std::string header;
  std::string name;  // of its folder

  const Precompiled& precompiled() const { return *language->precompiled; }
  std::string fill(const std::string& text) const { return replaced(text, "{header}", header); }
};

// What changes when anything in `folders` does.
std::string stamp_of(const std::vector<std::string>& folders) {
  std::string facts;
  constexpr auto careful = fs::directory_options::skip_permission_denied;
  for (const std::string& folder : folders) {
    std::error_code unreadable;   // where there is nothing to read, nothing was made of it
    std::set<std::string> lines;  // the order of a folder is no property of what is in it
    fs::recursive_directory_iterator entry(folder, careful, unreadable);
    for (; entry != fs::recursive_directory_iterator(); entry.increment(unreadable)) {
      struct stat of {};
      if (::lstat(entry->path().c_str(), &of) < 0) continue;
      lines.insert(entry->path().string() + ' ' + std::to_string(of.st_size) + ' ' +
                   std::to_string(of.st_mtim.tv_sec) + '.' + std::to_string(of.st_mtim.tv_nsec));
    }
    for (const std::string& line : lines) facts += line + '\n';
  }
  return sha256_of(facts);
}

Command command_of(const Item& item) {
  const Step& step = item.precompiled().make;
  Command command{.environment = step.environment, .limits = step.limits};
  for (const std::string& word : step.argv) command.argv.push_back(item.fill(word));
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

std::vector<Item> items_of(const Catalog& catalog) {
  std::vector<Item> items;
  for (const Language& language : catalog.languages()) {
    if (!language.precompiled) continue;
    std::string stamp = stamp_of(language.precompiled->made_of);
    std::vector<std::string> headers = language.precompiled->headers;
    if (headers.empty()) headers.emplace_back();
    for (const std::string& header : headers) {
      Item item{&language, header, {}};
      item.name = name_of(item, stamp);
      items.push_back(std::move(item));
    }
  }
  return items;
}

void remove_others(const fs::path& folder, const std::vector<Item>& items) {
  std::set<std::string> wanted;
  for (const Item& item : items) wanted.insert(item.name);
  std::set<fs::path> unwanted;
  std::error_code ignored;  // what stays only takes room
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (!wanted.contains(entry.path().filename())) unwanted.insert(entry.path());
  }
  for (const fs::path& path : unwanted) fs::remove_all(path, ignored);
}

void flush(const fs::path& path) {
  UniqueFd fd(check(::open(path.c_str(), O_RDONLY | O_CLOEXEC), "open " + path.string()));
  check(::fsync(fd.get()), "write " + path.string());
}

// Boxes run as other users, whatever our umask says.
void make_folder(const fs::path& path) {
  fs::create_directories(path);
  fs::permissions(path, fs::perms(0755));
}

void write_file(const fs::path& path, const std::string& contents) {
  UniqueFd fd(check(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644),
                    "make " + path.string()));
  for (std::size_t done = 0; done < contents.size();) {
    done += static_cast<std::size_t>(
        check(::write(fd.get(), contents.data() + done, contents.size() - done),
              "write " + path.string()));
  }
  check(::fchmod(fd.get(), 0644), "chmod");
  check(::fsync(fd.get()), "write " + path.string());
}

// All of it, or nothing; also when the machine stops meanwhile.
void store(const fs::path& folder, const std::string& name, const std::vector<File>& files) {
  fs::path next = folder / (".next-" + random_id());
  make_folder(next);
  for (const File& file : files) {
    fs::path path = next / file.name;
    for (fs::path parent = path.parent_path(); parent != next; parent = parent.parent_path())
      make_folder(parent);
    write_file(path, contents_of(file.contents));
    flush(path.parent_path());
  }
  flush(next);
  std::error_code error;
  fs::rename(next, folder / name, error);
  if (!error) return;
  fs::remove_all(next);
  bool twin = fs::exists(folder / name);  // another process on the same data was faster
  if (!twin) throw fs::filesystem_error("cannot rename", next, folder / name, error);
}

// What was kept, under the names we asked for and no other.
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

Task<> make(Executor& executor, asio::thread_pool& pool, Item item, fs::path folder) {
  std::unique_ptr<Box> box = co_await executor.open(*item.language);
  Command command = command_of(item);
  Execution execution = co_await box->run(command);
  box.reset();
  std::vector<File> files = expected_of(command, execution);
  auto keep = [=] { store(folder, item.name, files); };
  co_await on_pool(pool, std::move(keep));
}

Task<bool> try_to_make(Executor& executor, asio::thread_pool& pool, Item item, fs::path folder) {
  std::string failure;
  try {
    co_await make(executor, pool, item, folder);
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

Task<> precompile(Executor& executor, Catalog catalog, fs::path folder, PrecompiledFolders& ready,
                  std::chrono::seconds delay) {
  asio::thread_pool pool(1);
  auto look = [&] {
    std::vector<Item> items = items_of(catalog);
    remove_others(folder, items);
    return items;
  };
  std::vector<Item> items = co_await on_pool(pool, look);
  auto tell = [&](const Item& item) {
    ready.add(item.language->id, item.header, "/codevault/precompiled/" + item.name);
  };
  std::vector<Item> missing;
  for (const Item& item : items)
    fs::exists(folder / item.name) ? tell(item) : missing.push_back(item);
  if (missing.empty()) co_return;
  co_await sleep_for(delay);
  for (const Item& item : missing) {
    bool made = co_await try_to_make(executor, pool, item, folder);
    if (made) tell(item);
  }
  spdlog::debug("precompiled what there was to precompile");
}

}  // namespace codevault
