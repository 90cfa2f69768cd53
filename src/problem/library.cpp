#include "problem/library.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <utility>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/random.hpp"
#include "problem/package_files.hpp"
#include "problem/summary.hpp"
#include "problem/zip.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

// A package as its files and their contents.
struct Bundle {
  ProblemRecord record;
  std::map<std::string, Blob> contents;
};

// Returns a hash of each file's path and contents, in order.
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

Bytes size_of(const Problem& problem) {
  Bytes size = size_of(problem.data);
  for (const Problem::Statement& statement : problem.statements) size += statement.text.size();
  for (const ValidatorTest& test : problem.validator_tests) {
    size += contents_of(test.test.input).size() + contents_of(test.test.answer).size();
  }
  return size;
}

// Only a package without errors is offered.
void refuse_errors(const PackageFindings& findings) {
  auto error = std::ranges::find(findings, PackageFinding::Level::error, &PackageFinding::level);
  if (error == findings.end()) return;
  throw Error(ErrorKind::invalid, sentence_of(*error), error->file);
}

void refuse_to_leave(const std::string& path) {
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part == "/" || part.empty()) {
      throw invalid(path, "is no path within a package");
    }
  }
}

Error no_problem(const std::string& id) {
  return Error(ErrorKind::not_found, "'problemId' names no problem: '" + id + "'", "problemId");
}

// Returns nothing while none was given and none measured.
std::optional<std::chrono::milliseconds> time_limit_of(const ProblemRecord& record) {
  if (record.time_limit_ms == 0) return std::nullopt;
  return std::chrono::milliseconds(record.time_limit_ms);
}

// Removes the other versions of the problem at `place` from the cache. Problems of the same files
// share a version.
void forget_other_versions(const fs::path& cache, const fs::path& place) {
  std::error_code ignored;  // what stays only takes room
  std::vector<fs::path> others;
  for (const auto& version : fs::directory_iterator(cache, ignored)) {
    bool other = version.path() != place.parent_path();
    bool finished = !version.path().filename().string().starts_with("new-");
    fs::path copy = version.path() / place.filename();
    if (other && finished && fs::exists(copy, ignored)) others.push_back(copy);
  }
  for (const fs::path& other : others) {
    fs::remove_all(other, ignored);
    fs::remove(other.parent_path(), ignored);  // if it is empty
  }
}

// Sends only the contents that the store lacks.
Task<> keep_bundle(ProblemStore& store, Bundle bundle, std::optional<ProblemRecord> before) {
  ProblemStore::Contents wanted;
  for (;;) {
    std::vector<std::string> missing = co_await store.keep_problem(bundle.record, before, wanted);
    if (missing.empty()) co_return;
    for (const std::string& sha256 : missing) wanted[sha256] = bundle.contents.at(sha256);
  }
}

// Adds to the record of a problem, unless the problem has changed: then the addition is not true of
// it.
Task<> keep_if_same(ProblemStore& store, Bundle bundle, ProblemRecord before) {
  try {
    co_await keep_bundle(store, std::move(bundle), std::move(before));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::conflict) throw;
  }
}

void write_file(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << contents;
  file.close();
  if (!file) throw unavailable("cannot write " + path.string());
}

}  // namespace

ProblemLibrary::ProblemLibrary(ProblemStore& store, SourceLanguage source_language,
                               Settings settings)
    : store_(store),
      source_language_(std::move(source_language)),
      settings_(std::move(settings)),
      known_(settings_.memory) {}

Task<> ProblemLibrary::import(fs::path path, std::string origin,
                              std::optional<std::chrono::milliseconds> time_limit) {
  std::string id = path.filename().empty() ? path.parent_path().filename() : path.filename();
  std::optional<ProblemRecord> before = co_await store_.find_problem(id);
  Given given;
  given.origin = std::move(origin);
  given.time_limit = time_limit;
  co_await keep(std::move(path), std::move(before), std::move(given));
}

Task<PackageFindings> ProblemLibrary::keep(fs::path path, std::optional<ProblemRecord> before,
                                           Given given) {
  auto load = [this, path] {
    try {
      Package package = read_package(path, source_language_);
      refuse_errors(package.findings);
      return std::pair(std::move(package), bundle_of(path));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid) throw;
      throw BrokenPackage(error);
    }
  };
  auto [package, bundle] = co_await on_pool(files_, std::move(load));
  Problem& problem = package.problem;
  if (!problem.time_limit) problem.time_limit = given.time_limit;
  if (!problem.time_limit && !given.may_lack_time_limit) {
    throw invalid(problem.id, "says no time limit, and none was measured");
  }
  ProblemRecord& record = bundle.record;
  record.id = problem.id;
  record.origin = std::move(given.origin);
  record.summary = summary_of(problem);
  record.facts = facts_of(problem);
  record.time_limit_ms =
      problem.time_limit ? static_cast<unsigned>(problem.time_limit->count()) : 0;
  record.hidden = given.hidden;
  record.updated = std::chrono::system_clock::now();
  co_await keep_bundle(store_, std::move(bundle), std::move(before));
  co_return std::move(package.findings);
}

Task<ProblemLibrary::Imported> ProblemLibrary::import_new(fs::path path) {
  std::string id = path.filename();
  std::optional<ProblemRecord> before = co_await store_.find_problem(id);
  if (before) {
    throw Error(ErrorKind::conflict, "there is a problem '" + id + "' already", "id");
  }
  Given given;
  given.origin = "imported";
  given.may_lack_time_limit = true;
  given.hidden = true;
  Imported imported;
  imported.findings = co_await keep(std::move(path), std::move(before), std::move(given));
  imported.id = std::move(id);
  co_return imported;
}

Task<> ProblemLibrary::change(std::string id, Edit edit) {
  ProblemRecord before = co_await record(id);
  fs::path place = co_await place_of(before);
  fs::path folder = fresh_folder();
  auto forget = [](const fs::path* made) {
    std::error_code ignored;
    fs::remove_all(*made, ignored);
  };
  std::unique_ptr<const fs::path, decltype(forget)> made(&folder, forget);
  fs::path copy = folder / id;
  auto apply = [place, copy, edit = std::move(edit)] {
    fs::copy(place, copy, fs::copy_options::recursive | fs::copy_options::create_hard_links);
    edit(copy);
  };
  co_await on_pool(files_, std::move(apply));
  Given given;
  given.origin = "imported";
  given.may_lack_time_limit = true;
  given.time_limit = time_limit_of(before);
  co_await keep(std::move(copy), std::move(before), std::move(given));
}

Task<ProblemRecord> ProblemLibrary::record(std::string id, Shelf shelf) {
  std::optional<ProblemRecord> record = co_await store_.find_problem(id);
  if (!record || (record->hidden && shelf == Shelf::published)) throw no_problem(id);
  co_return std::move(*record);
}

Task<> ProblemLibrary::hide(std::string id, bool hidden) {
  ProblemRecord before = co_await record(id);
  if (!hidden && before.time_limit_ms == 0) {
    throw Error(
        ErrorKind::conflict,
        "the problem '" + id + "' says no time limit: give one, or verify it, which measures one",
        "timeLimit");
  }
  co_await store_.hide_problem(id, hidden);
}

Task<> ProblemLibrary::keep_time_limit(std::string id, std::string digest,
                                       std::chrono::milliseconds limit) {
  ProblemRecord before = co_await record(id);
  if (before.digest != digest || before.time_limit_ms > 0) co_return;
  Bundle bundle{.record = before};
  bundle.record.time_limit_ms = static_cast<unsigned>(limit.count());
  boost::json::object summary = boost::json::parse(before.summary).as_object();
  summary["timeLimit"] = limit.count();
  bundle.record.summary = boost::json::serialize(summary);
  co_await keep_if_same(store_, std::move(bundle), std::move(before));
}

Task<ProblemFacts> ProblemLibrary::facts(std::string id, Shelf shelf) {
  ProblemRecord before = co_await record(id, shelf);
  if (before.facts) co_return *before.facts;
  Known known = co_await read(before);
  ProblemFacts facts = facts_of(*known.problem);
  Bundle bundle{.record = before};
  bundle.record.facts = facts;
  co_await keep_if_same(store_, std::move(bundle), std::move(before));
  co_return facts;
}

Task<> ProblemLibrary::remove(std::string id) {
  ProblemRecord before = co_await record(id);
  if (before.origin == "bundled") {
    throw Error(ErrorKind::conflict, "the problem '" + id +
                                         "' comes with the server and would be back at its next "
                                         "start; hide it instead");
  }
  co_await store_.remove_problem(id);
}

Task<Blob> ProblemLibrary::file(std::string id, std::string path) {
  ProblemRecord record = co_await this->record(id);
  auto found = std::ranges::find(record.files, path, &ProblemRecord::PackageFile::path);
  if (found == record.files.end()) {
    throw Error(ErrorKind::not_found, "'path' names no file of the problem '" + id + "'", "path");
  }
  co_return co_await store_.problem_file(found->sha256);
}

Task<std::vector<Bytes>> ProblemLibrary::sizes(ProblemRecord record) {
  fs::path place = co_await place_of(record);
  auto look = [place, files = std::move(record.files)] {
    std::vector<Bytes> sizes;
    for (const auto& [path, sha256] : files) sizes.push_back(fs::file_size(place / path));
    return sizes;
  };
  co_return co_await on_pool(files_, std::move(look));
}

Task<std::string> ProblemLibrary::archive(std::string id) {
  ProblemRecord record = co_await this->record(id);
  fs::path place = co_await place_of(std::move(record));
  auto pack = [place] { return zip_of(place); };
  co_return co_await on_pool(files_, std::move(pack));
}

fs::path ProblemLibrary::fresh_folder() const {
  fs::path folder = settings_.cache / ("new-" + random_id());
  fs::create_directories(folder);
  return folder;
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
      // Another process that starts at the same time may have brought it.
      if (error.kind() != ErrorKind::conflict) fault = error.what();
    }
    if (!fault.empty()) broken.push_back(package.filename().string() + ": " + fault);
  }
  co_return broken;
}

Task<std::vector<ProblemRecord>> ProblemLibrary::list(Shelf shelf) {
  std::vector<ProblemRecord> records = co_await store_.problems();
  if (shelf == Shelf::published) std::erase_if(records, &ProblemRecord::hidden);
  co_return records;
}

Task<std::shared_ptr<const Problem>> ProblemLibrary::find(std::string id, Shelf shelf) {
  ProblemRecord record = co_await this->record(id, shelf);
  Known known = co_await this->known(std::move(record));
  co_return known.problem;
}

Task<PackageFindings> ProblemLibrary::findings(std::string id) {
  ProblemRecord record = co_await this->record(id);
  Known known = co_await this->known(std::move(record));
  co_return *known.findings;
}

Task<ProblemLibrary::Known> ProblemLibrary::known(ProblemRecord record) {
  Known* known = known_.find(record.id);
  bool same = known && known->digest == record.digest &&
              known->problem->time_limit == time_limit_of(record);
  if (same) co_return *known;
  co_return co_await read(std::move(record));
}

// Returns the package's folder in the cache. Fetching a newer version removes it.
Task<fs::path> ProblemLibrary::place_of(ProblemRecord record) {
  fs::path place = settings_.cache / record.digest / record.id;
  if (!fs::exists(place)) co_await fetch(std::move(record), place);
  co_return place;
}

Task<ProblemLibrary::Known> ProblemLibrary::read(ProblemRecord record) {
  std::optional<Package> package;
  while (!package) {
    fs::path place = co_await place_of(record);
    auto load = [this, place]() -> std::optional<Package> {
      if (!fs::exists(place)) return std::nullopt;  // a newer version was fetched meanwhile
      return read_package(place, source_language_);
    };
    package = co_await on_pool(files_, std::move(load));
  }
  package->problem.time_limit = time_limit_of(record);
  Known known;
  known.digest = record.digest;
  known.problem = std::make_shared<const Problem>(std::move(package->problem));
  known.findings = std::make_shared<const PackageFindings>(std::move(package->findings));
  Bytes size = std::min(size_of(*known.problem), settings_.memory);  // the last always fits
  known_.keep(record.id, known, size);
  co_return known;
}

// Writes beside the place, then moves it there, so that a package in the cache is always whole.
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
    auto write = [target, contents] { write_file(target, contents_of(contents)); };
    co_await on_pool(files_, std::move(write));
  }
  std::error_code error;
  fs::create_directories(place.parent_path(), error);
  if (!error) fs::rename(beside / record.id, place, error);
  std::error_code ignored;  // what is left if another process was quicker
  fs::remove_all(beside, ignored);
  if (!fs::exists(place)) {
    throw unavailable("problems cannot be kept in " + settings_.cache.string() + ": " +
                      error.message());
  }
  auto forget = [cache = settings_.cache, place] { forget_other_versions(cache, place); };
  co_await on_pool(files_, std::move(forget));
}

Task<> ProblemLibrary::export_to(std::string id, fs::path path) {
  ProblemRecord record = co_await this->record(id);
  if (fs::exists(path)) throw Error(ErrorKind::conflict, path.string() + " is there already");
  for (const auto& [name, sha256] : record.files) {
    refuse_to_leave(name);
    Blob contents = co_await store_.problem_file(sha256);
    write_file(path / name, contents_of(contents));
  }
}

}  // namespace codevault
