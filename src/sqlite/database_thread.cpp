#include "sqlite/database_thread.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace codevault {
namespace {

// Bounds how much one failing commit takes with it, and how long the first of a batch waits for the
// last.
constexpr std::size_t largest_batch = 1'000;

// Returns a failure for one thread alone: threads share neither exceptions nor their messages.
std::exception_ptr copy_of(const std::exception& error) {
  std::string message = error.what();
  if (const auto* ours = dynamic_cast<const Error*>(&error)) {
    return std::make_exception_ptr(Error(ours->kind(), message, ours->field()));
  }
  return std::make_exception_ptr(std::runtime_error(message));
}

Database open(const std::filesystem::path& file, Database::Options options,
              const std::vector<std::string>& versions) {
  Database database(file, options);
  migrate(database, versions);
  return database;
}

}  // namespace

DatabaseThread::DatabaseThread(const std::filesystem::path& file, Database::Options options,
                               const std::vector<std::string>& versions)
    : patience_(options.patience), writer_(open(file, options, versions)) {
  writer_.execute("PRAGMA synchronous=FULL");
  free_readers_.push_back(open_reader());
  writing_ = std::thread([this] { serve(); });
}

DatabaseThread::Snapshot::Snapshot(DatabaseThread& of) : file(of) {
  {
    std::lock_guard lock(file.readers_mutex_);
    if (!file.free_readers_.empty()) {
      reader = std::move(file.free_readers_.back());
      file.free_readers_.pop_back();
    }
  }
  if (!reader) reader = file.open_reader();
  state.emplace(*reader, Transaction::Kind::reading);
}

DatabaseThread::Snapshot::~Snapshot() {
  state.reset();
  std::lock_guard lock(file.readers_mutex_);
  file.free_readers_.push_back(std::move(reader));
}

std::unique_ptr<Database> DatabaseThread::open_reader() const {
  Database::Options options{.access = Database::Access::read_only, .patience = patience_};
  return std::make_unique<Database>(writer_.file(), options);
}

void DatabaseThread::finish() {
  {
    std::lock_guard lock(mutex_);
    closing_ = true;
  }
  changed_.notify_one();
  if (writing_.joinable()) writing_.join();
}

void DatabaseThread::write(Survives survives, Operation operation, Done done) {
  {
    std::lock_guard lock(mutex_);
    waiting_.push_back({survives, std::move(operation), std::move(done), nullptr});
  }
  changed_.notify_one();
}

void DatabaseThread::serve() {
  for (;;) {
    std::vector<Waiting> batch = take_batch();
    if (batch.empty()) return;
    write_batch(batch);
    steps_ = writer_.steps();
    for (Waiting& waiting : batch) waiting.done(std::move(waiting.failure));
  }
}

// Returns nothing once all is done and nothing can follow.
std::vector<DatabaseThread::Waiting> DatabaseThread::take_batch() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
  auto end =
      waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), largest_batch));
  std::vector<Waiting> batch(std::make_move_iterator(waiting_.begin()),
                             std::make_move_iterator(end));
  waiting_.erase(waiting_.begin(), end);
  return batch;
}

void DatabaseThread::write_batch(std::vector<Waiting>& batch) {
  try {
    prepare_for(batch);
    Transaction transaction(writer_);
    for (Waiting& waiting : batch) attempt(waiting);
    transaction.commit();
  } catch (const std::exception& error) {
    for (Waiting& waiting : batch) {
      if (!waiting.failure) waiting.failure = copy_of(error);
    }
  }
}

void DatabaseThread::prepare_for(const std::vector<Waiting>& batch) {
  if (writer_.is_gone()) {
    throw unavailable("the database " + writer_.file().filename().string() +
                      " was moved or deleted while in use; restart to begin a new one");
  }
  bool lasting = std::any_of(batch.begin(), batch.end(), [](const Waiting& waiting) {
    return waiting.survives == Survives::power_loss;
  });
  Survives survives = lasting ? Survives::power_loss : Survives::crash;
  if (survives != synchronous_) {
    writer_.execute(lasting ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
    synchronous_ = survives;
  }
}

void DatabaseThread::attempt(Waiting& waiting) {
  writer_.run("SAVEPOINT one");
  try {
    waiting.operation(writer_);
  } catch (const std::exception&) {
    // Some failures end the whole transaction, with the work of the others.
    if (!writer_.in_transaction()) throw;
    waiting.failure = std::current_exception();
    writer_.run("ROLLBACK TO one");
  }
  writer_.run("RELEASE one");
}

}  // namespace codevault
