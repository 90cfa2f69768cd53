#include "problem/library.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/random.hpp"
#include "problem/package_files.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

// A package as its files, and what they hold.
struct Bundle {
  ProblemRecord record;
  std::map<std::string, Blob> contents;
};

// `path` and `sha256` of each file, in order: two packages are the same when these are.
std::string digest_of(const std::vector<ProblemRecord::PackageFile>& files) {
  std::string text;
  for (const auto& [path, sha256] : files) {
    text += std::to_string(path.size());
    text += ':';
    text += path;
    text += sha256;
    text += '\n';
  }
  return sha256_of(text);
}

Bundle bundle_of(const fs::path& path) {
  SourceLanguage none = [](const std::string&) { return std::string(); };
  PackageFiles files(path, none, {});
  Bundle bundle;
  for (const File& file : files.collect("")) {
    std::string sha256 = sha256_of(contents_of(file.contents));
    bundle.record.files.push_back({file.name, sha256});
    bundle.contents[sha256] = file.contents;
  }
  bundle.record.digest = digest_of(bundle.record.files);
  return bundle;
}

Bytes size_of(const TestGroup& group) {
  Bytes size = 0;
  for (const TestCase& test : group.tests) {
    size += contents_of(test.input).size() + contents_of(test.answer).size();
    for (const File& file : test.files) size += contents_of(file.contents).size();
  }
  for (const TestGroup& below : group.groups) size += size_of(below);
  return size;
}

void refuse_to_leave(const std::string& path) {
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part == "/" || part.empty()) {
      throw invalid(path, "is no path within a package");
    }
  }
}

// In the cache, of the problem that is kept at `place`.
void forget_other_versions(const fs::path& cache, const fs::path& place) {
  std::error_code ignored;  // what stays only takes room
  std::vector<fs::path> others;
  for (const auto& version : fs::directory_iterator(cache, ignored)) {
    bool other = version.path() != place.parent_path();
    bool finished = !version.path().filename().string().starts_with("new-");
    if (other && finished && fs::exists(version.path() / place.filename(), ignored)) {
      others.push_back(version.path());
    }
  }
  for (const fs::path& other : others) fs::remove_all(other, ignored);
}

void write_file(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << contents;
  file.close();
  if (!file) throw unavailable("cannot write " + path.string());
}

}  // namespace

ProblemLibrary::ProblemLibrary(Store& store, SourceLanguage source_language, Settings settings)
    : store_(store), source_language_(std::move(source_language)), settings_(std::move(settings)) {}

Task<> ProblemLibrary::import(fs::path path, std::string origin,
                              std::optional<std::chrono::milliseconds> time_limit) {
  auto load = [this, path] {
    return std::pair(read_package(path, source_language_), bundle_of(path));
  };
  auto [package, bundle] = co_await on_pool(files_, std::move(load));
  Problem& problem = package.problem;
  if (!problem.time_limit) problem.time_limit = time_limit;
  if (!problem.time_limit) {
    throw invalid(problem.id, "says no time limit, and none was measured");
  }
  ProblemRecord record = std::move(bundle.record);
  record.id = problem.id;
  record.origin = std::move(origin);
  record.summary = summary_of(problem);
  record.time_limit_ms = static_cast<unsigned>(problem.time_limit->count());
  co_await store_.keep_problem(std::move(record), std::move(bundle.contents));
}

Task<std::vector<std::string>> ProblemLibrary::bring(fs::path folder) {
  std::vector<std::string> broken;
  if (folder.empty() || !fs::is_directory(folder)) co_return broken;
  std::vector<fs::path> packages;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (fs::exists(entry.path() / "problem.yaml")) packages.push_back(entry.path());
  }
  std::ranges::sort(packages);
  for (const fs::path& package : packages) {
    std::string fault;
    try {
      std::string id = package.filename();
      std::optional<ProblemRecord> kept = co_await store_.find_problem(id);
      if (kept && kept->origin == "imported") continue;
      auto digest = [package] { return bundle_of(package).record.digest; };
      std::string now = co_await on_pool(files_, std::move(digest));
      if (kept && kept->digest == now) continue;
      std::optional<std::chrono::milliseconds> none;
      co_await import(package, "bundled", none);
    } catch (const Error& error) {
      fault = error.what();
    }
    if (!fault.empty()) broken.push_back(package.filename().string() + ": " + fault);
  }
  co_return broken;
}

Task<std::vector<ProblemRecord>> ProblemLibrary::list() { co_return co_await store_.problems(); }

Task<std::shared_ptr<const Problem>> ProblemLibrary::find(std::string id) {
  std::optional<ProblemRecord> record = co_await store_.find_problem(id);
  if (!record) {
    throw Error(ErrorKind::not_found, "'problemId' names no problem: '" + id + "'", "problemId");
  }
  auto known = std::ranges::find(entries_, record->digest, &Entry::digest);
  if (known != entries_.end() && known->problem->id == id) {
    entries_.splice(entries_.begin(), entries_, known);
    co_return known->problem;
  }
  co_return co_await read(std::move(*record));
}

Task<std::shared_ptr<const Problem>> ProblemLibrary::read(ProblemRecord record) {
  fs::path place = settings_.cache / record.digest / record.id;
  if (!fs::exists(place)) co_await fetch(record, place);
  auto load = [this, place] { return read_package(place, source_language_).problem; };
  Problem problem = co_await on_pool(files_, std::move(load));
  problem.time_limit = std::chrono::milliseconds(record.time_limit_ms);
  auto shared = std::make_shared<const Problem>(std::move(problem));
  remember({record.digest, shared, size_of(shared->data)});
  co_return shared;
}

// Written beside its place and then moved there, so that a package in the cache is always whole.
Task<> ProblemLibrary::fetch(ProblemRecord record, fs::path place) {
  fs::path beside = settings_.cache / ("new-" + random_id());
  for (const auto& [path, sha256] : record.files) {
    refuse_to_leave(path);
    Blob contents = co_await store_.problem_file(sha256);
    if (sha256_of(contents_of(contents)) != sha256) {
      throw unavailable("the file " + path + " of the problem " + record.id +
                        " is not what it was when it was kept");
    }
    fs::path target = beside / record.id / path;
    auto write = [target, contents] {
      write_file(target, contents_of(contents));
      return true;
    };
    co_await on_pool(files_, std::move(write));
  }
  std::error_code error;
  fs::rename(beside, place.parent_path(), error);
  if (error) fs::remove_all(beside);  // somebody else was quicker
  if (!fs::exists(place)) {
    throw unavailable("problems cannot be kept in " + settings_.cache.string() + ": " +
                      error.message());
  }
  forget_other_versions(settings_.cache, place);
}

void ProblemLibrary::remember(Entry entry) {
  std::erase_if(entries_, [&](const Entry& other) {
    bool old = other.problem->id == entry.problem->id;
    if (old) size_ -= other.size;
    return old;
  });
  size_ += entry.size;
  entries_.push_front(std::move(entry));
  while (size_ > settings_.memory && entries_.size() > 1) {
    size_ -= entries_.back().size;
    entries_.pop_back();
  }
}

Task<> ProblemLibrary::export_to(std::string id, fs::path path) {
  std::optional<ProblemRecord> record = co_await store_.find_problem(id);
  if (!record) {
    throw Error(ErrorKind::not_found, "'problemId' names no problem: '" + id + "'", "problemId");
  }
  if (fs::exists(path)) throw Error(ErrorKind::conflict, path.string() + " is there already");
  for (const auto& [name, sha256] : record->files) {
    refuse_to_leave(name);
    Blob contents = co_await store_.problem_file(sha256);
    write_file(path / name, contents_of(contents));
  }
}

}  // namespace codevault
